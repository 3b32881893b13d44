package dev.plimsoll.desktop.agreement;

import dev.plimsoll.desktop.amendment.Amended;
import dev.plimsoll.model.amendment.AmendmentId;
import dev.plimsoll.model.amendment.AmendmentRecord;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.amendment.policy.AmendmentStage;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// What the amendments screen asks of the engine. Everything here may block.
public interface AgreementWork {
    /// All amendments, the newest first.
    List<Row> all();

    /// One of them with all its gates.
    Looked look(AmendmentId id);

    /// Drafts an amendment of two contracts, which are kept with it.
    ///
    /// @param written makes its content of the two contracts as they are kept
    /// @param replaced the one in effect whose place it takes once it is in effect itself; null for none
    AmendmentState draft(
            Amended contracts,
            BiFunction<ContractSummary, ContractSummary, AmendmentRecord> written,
            @Nullable AmendmentState replaced,
            Person by);

    /// @param seen what the writer was looking at; a newer content is a conflict
    AmendmentState revise(AmendmentState seen, AmendmentRecord changed, Person by);

    AmendmentState withdraw(AmendmentState seen, Person by, String reason);

    AmendmentState submit(AmendmentState seen, Person by);

    AmendmentState sign(AmendmentState seen, Person by, String party, String note);

    /// Sets a gate about chaos aside for some days, for this content.
    AmendmentState waive(AmendmentState seen, Person by, Waiver waiver);

    AmendmentState effect(AmendmentState seen, Person by);

    /// What shall be set aside.
    ///
    /// @param gate a gate about chaos, an experiment, or the beginning of experiments' names and a star
    /// @param reason why
    /// @param days how long
    record Waiver(String gate, String reason, int days) {}

    /// An amendment in the list.
    record Row(AmendmentState state, AmendmentStage stage) {}

    /// An amendment that was opened.
    ///
    /// @param gates between it and its effect
    record Looked(AmendmentState state, AmendmentStage stage, List<Gate> gates) {
        public Looked {
            gates = List.copyOf(gates);
        }
    }
}
