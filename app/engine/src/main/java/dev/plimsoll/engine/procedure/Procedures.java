package dev.plimsoll.engine.procedure;

import dev.plimsoll.engine.audit.KeepRefusals;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.procedure.policy.ProcedurePolicy;
import dev.plimsoll.storage.Workspace;
import java.time.InstantSource;
import java.util.function.Supplier;

/// The use cases about procedures, in one place.
public final class Procedures {
    private final FindProcedures find;
    private final WriteProcedure write;
    private final DoProcedure perform;

    /// @param people the list that holds now; may block
    public Procedures(Workspace workspace, Supplier<People> people, KeepRefusals refusals, InstantSource clock) {
        Supplier<ProcedurePolicy> policy = () -> new ProcedurePolicy(people.get());
        this.find = new FindProcedures(workspace);
        this.write = new WriteProcedure(workspace, policy, refusals, clock);
        this.perform = new DoProcedure(workspace, find, policy, refusals, clock);
    }

    public FindProcedures find() {
        return find;
    }

    public WriteProcedure write() {
        return write;
    }

    public DoProcedure perform() {
        return perform;
    }
}
