package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.schema.Sameness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Compares two versions of a contract: every change with its rule, severity, witness, and place on both sides. The
/// same inputs give the same diff. Holds no state.
public final class ContractComparison {
    private final Rules rules = new Rules();
    private final @Nullable LocalDate today;

    /// For a revision that goes out on a day not known: no promised day counts as over.
    public ContractComparison() {
        this(null);
    }

    /// @param today the day on which the revision goes out; what was to stay until a later day is then missed, and
    ///     what was to go before is gone as promised
    public ContractComparison(@Nullable LocalDate today) {
        this.today = today;
    }

    /// Compares on the calling thread.
    ///
    /// @param judge confirms every witness that is a value; what it does not confirm is not called breaking
    public ContractDiff compare(Contract base, Contract revision, WitnessJudge judge) {
        return compare(base, revision, judge, Runnable::run);
    }

    /// @param judge as above; asked by the calling thread and by the other one
    /// @param beside where the schemas of responses are compared meanwhile: it must run one task after the
    ///     other, on a thread with a stack as large as that of a program's main thread
    public ContractDiff compare(Contract base, Contract revision, WitnessJudge judge, Executor beside) {
        Findings findings = new Findings(rules);
        base.notices().forEach(findings::notice);
        revision.notices().forEach(findings::notice);
        Sameness sameness = new Sameness(base.schemas(), revision.schemas());
        Calls calls = new Calls();
        SchemaChanges schemas = new SchemaChanges(base, revision, sameness, judge, calls, findings, beside);
        BasePath moved = BasePath.of(base, revision);
        Pairing pairing = Pairing.of(base, revision, moved);
        Removals removals = new Removals(calls, findings, today);
        pairing.removed().forEach(operation -> removals.operation(operation, pairing.keepsPath(operation)));
        pairing.added().forEach(operation -> added(operation, findings));
        ServerComparison servers = new ServerComparison(base, revision, moved, calls, findings);
        servers.compareDocuments(pairing.pairs());
        new SecuritySchemeComparison(calls, findings).compare(base, revision);
        LinkTargets targets = new LinkTargets(base, revision, pairing);
        OperationComparison operations =
                new OperationComparison(sameness, schemas, calls, removals, servers, targets, findings);
        pairing.pairs().forEach(pair -> operations.compare(pair.base(), pair.revision()));
        PushPairing pushes = new PushPairing(calls, findings, operations::compare);
        pushes.webhooks(base.surface().webhooks(), revision.surface().webhooks());
        UnreadBesideMessages unread = new UnreadBesideMessages(base, revision, sameness, findings);
        PushPairing channels = new PushPairing(calls, findings, (one, other) -> {
            operations.compare(one, other);
            unread.compare(one, other);
        });
        channels.channels(base.surface().channels(), revision.surface().channels());
        schemas.finish();
        new VersionComparison(findings).compare(base, revision);
        List<Change> changes = findings.changes();
        List<ProbableRename> renames = new ArrayList<>(new MovedOperations(sameness, changes).guesses(pairing));
        renames.addAll(new RenamedProperties(base, revision, sameness).guesses(changes));
        return new ContractDiff(
                base.summary(),
                revision.summary(),
                changes.stream().map(Change::inItsFiles).toList(),
                findings.notices(),
                renames,
                List.of());
    }

    private static void added(Operation operation, Findings findings) {
        findings.add(new Findings.Finding(
                "endpoint-added",
                Severity.SAFE,
                operation,
                null,
                null,
                operation.origin(),
                "Added " + operation.key() + ".",
                "",
                null,
                null));
    }
}
