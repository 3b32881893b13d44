package dev.plimsoll.desktop;

import dev.plimsoll.desktop.agreement.AgreementWork;
import dev.plimsoll.desktop.amendment.Amended;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.amendment.AmendmentRules;
import dev.plimsoll.engine.amendment.Amendments;
import dev.plimsoll.engine.amendment.DraftAmendment;
import dev.plimsoll.model.amendment.AmendmentId;
import dev.plimsoll.model.amendment.AmendmentRecord;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.plan.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The amendments of the open workspace, as their screen needs them.
record AgreementsOnEngine(Supplier<Engine> engine) implements AgreementWork {
    private Amendments amendments() {
        return engine.get().amendments();
    }

    /// What the contracts of an amendment change.
    ContractDiff diff(AmendmentId id) {
        Engine open = engine.get();
        AmendmentRecord record = open.amendments().find().get(id).amendment();
        return open.compare()
                .compare(open.plans().contract(record.base()), open.plans().contract(record.revision()));
    }

    @Override
    public List<Row> all() {
        AmendmentRules rules = amendments().rules();
        return amendments().find().all().stream()
                .map(state -> new Row(state, rules.stage(state)))
                .toList();
    }

    @Override
    public Looked look(AmendmentId id) {
        AmendmentState state = amendments().find().get(id);
        AmendmentRules rules = amendments().rules();
        return new Looked(state, rules.stage(state), rules.gates(state));
    }

    @Override
    public AmendmentState draft(
            Amended contracts,
            BiFunction<ContractSummary, ContractSummary, AmendmentRecord> written,
            @Nullable AmendmentState replaced,
            Person by) {
        DraftAmendment drafts = amendments().draft();
        DraftAmendment.Pair pair = new ReachOnEngine(engine).pair(contracts, drafts);
        AmendmentRecord record = written.apply(pair.base(), pair.revision());
        return replaced == null ? drafts.draft(pair, record, by) : drafts.supersede(replaced, pair, record, by);
    }

    @Override
    public AmendmentState revise(AmendmentState seen, AmendmentRecord changed, Person by) {
        return amendments().carry().revise(seen, changed, by, Map.of());
    }

    @Override
    public AmendmentState withdraw(AmendmentState seen, Person by, String reason) {
        return amendments().carry().withdraw(seen, by, reason);
    }

    @Override
    public AmendmentState submit(AmendmentState seen, Person by) {
        return amendments().carry().submit(seen, by);
    }

    @Override
    public AmendmentState sign(AmendmentState seen, Person by, String party, String note) {
        return amendments().carry().sign(seen, by, party, note);
    }

    @Override
    public AmendmentState waive(AmendmentState seen, Person by, Waiver waiver) {
        return amendments().carry().waive(seen, by, waiver.gate(), waiver.reason(), Duration.ofDays(waiver.days()));
    }

    @Override
    public AmendmentState effect(AmendmentState seen, Person by) {
        return amendments().carry().effect(seen, by);
    }
}
