package dev.plimsoll.engine.plan;

import dev.plimsoll.model.amendment.AmendmentGate;
import dev.plimsoll.model.amendment.AmendmentId;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.environment.policy.EnvironmentGate;
import dev.plimsoll.model.plan.AmendmentLink;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.Risk;
import dev.plimsoll.model.procedure.BeforeRun;
import dev.plimsoll.storage.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The gates that other records put before a plan's run: the amendment that it names, its procedures, and the card of
/// its environment.
public final class LinkedGates implements Function<PlanState, List<Gate>> {
    private final Workspace workspace;
    private final Supplier<People> people;

    /// @param people the list that holds now; may block
    public LinkedGates(Workspace workspace, Supplier<People> people) {
        this.workspace = workspace;
        this.people = people;
    }

    @Override
    public List<Gate> apply(PlanState state) {
        List<Gate> gates = new ArrayList<>();
        AmendmentLink named = state.plan().terms().amendment();
        if (named != null) {
            gates.add(AmendmentGate.of(state.plan(), named, find(named).orElse(null)));
        }
        if (!state.plan().terms().procedures().isEmpty()) {
            gates.addAll(BeforeRun.of(state, workspace.records().executions().all()));
        }
        var environments = workspace.records().environments().all();
        if (!environments.isEmpty() || Risk.leavesSandbox(state.plan())) {
            EnvironmentGate.of(state.plan(), environments, people.get()).ifPresent(gates::add);
        }
        return List.copyOf(gates);
    }

    private Optional<AmendmentState> find(AmendmentLink named) {
        try {
            return workspace.records().amendments().find(new AmendmentId(named.record()));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // no amendment has such a name
        }
    }
}
