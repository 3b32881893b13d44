package dev.plimsoll.engine.procedure;

import dev.plimsoll.engine.audit.KeepRefusals;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.procedure.Procedure;
import dev.plimsoll.model.procedure.ProcedureEvent;
import dev.plimsoll.model.procedure.ProcedureState;
import dev.plimsoll.model.procedure.policy.ProcedureAction;
import dev.plimsoll.model.procedure.policy.ProcedurePolicy;
import dev.plimsoll.storage.Workspace;
import java.time.InstantSource;
import java.util.function.Supplier;

/// Writes procedures and their new versions. Versions are never changed: what is being done stays as it was begun.
public final class WriteProcedure {
    private final Workspace workspace;
    private final Supplier<ProcedurePolicy> policy;
    private final KeepRefusals refusals;
    private final InstantSource clock;

    WriteProcedure(Workspace workspace, Supplier<ProcedurePolicy> policy, KeepRefusals refusals, InstantSource clock) {
        this.workspace = workspace;
        this.policy = policy;
        this.refusals = refusals;
        this.clock = clock;
    }

    /// @throws dev.plimsoll.model.Refusal if this person may not write procedures
    public ProcedureState draft(Procedure procedure, Person by) {
        refusals.require(
                policy.get().decide(ProcedureAction.DRAFT, by),
                new KeepRefusals.Attempt(by, "procedure draft", procedure.title(), "", ""),
                by + " may not write a procedure.");
        return workspace.records().procedures().create(new ProcedureEvent.Drafted(clock.instant(), by, procedure));
    }

    /// @param seen what the writer was looking at; a newer version in the workspace is a conflict
    /// @param note what is other; may be empty
    public ProcedureState revise(ProcedureState seen, Procedure changed, Person by, String note) {
        if (changed.equals(seen.procedure())) {
            return seen;
        }
        String before = seen.procedure().digest();
        refusals.require(
                policy.get().decide(ProcedureAction.REVISE, by),
                new KeepRefusals.Attempt(by, "procedure revise", seen.id().value(), note, before),
                by + " may not revise procedure " + seen.id() + ".");
        return workspace
                .records()
                .procedures()
                .append(seen, new ProcedureEvent.Revised(clock.instant(), by, changed, note));
    }
}
