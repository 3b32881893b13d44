package dev.plimsoll.engine.plan;

import dev.plimsoll.model.amendment.AmendmentGate;
import dev.plimsoll.model.amendment.AmendmentId;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.environment.policy.EnvironmentGate;
import dev.plimsoll.model.learning.forecast.Evaluation;
import dev.plimsoll.model.plan.AmendmentLink;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.OtherRecords;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.Risk;
import dev.plimsoll.model.procedure.BeforeRun;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.storage.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The gates that other records put before what is done with a plan: before its run the amendment that it names, its
/// procedures, and the card of its environment; before its archive what its runs were forecast to do and did not.
public final class LinkedGates implements OtherRecords {
    private final Workspace workspace;
    private final Supplier<People> people;

    /// @param people the list that holds now; may block
    public LinkedGates(Workspace workspace, Supplier<People> people) {
        this.workspace = workspace;
        this.people = people;
    }

    @Override
    public List<Gate> beforeRun(PlanState state) {
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

    @Override
    public List<Gate> beforeArchive(PlanState state) {
        List<Run> runs = state.all(PlanEvent.RunBegan.class).stream()
                .flatMap(began -> workspace.runs().find(new RunId(began.run())).stream())
                .toList();
        return List.of(Evaluation.of(state, runs).gate());
    }

    private Optional<AmendmentState> find(AmendmentLink named) {
        try {
            return workspace.records().amendments().find(new AmendmentId(named.record()));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // no amendment has such a name
        }
    }
}
