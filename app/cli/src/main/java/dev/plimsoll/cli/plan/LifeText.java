package dev.plimsoll.cli.plan;

import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.plan.PlanRules;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.model.plan.policy.Risk;
import java.util.List;
import java.util.stream.Collectors;

/// Where a plan stands in its life and what can be done next, for people to read in a terminal.
public final class LifeText {
    private LifeText() {}

    /// Its stage and how many gates are closed, as one sentence.
    public static String stage(PlanRules rules, PlanState state) {
        return "It is in the stage " + rules.stage(state).title() + ", " + PlanText.state(rules, state) + ".";
    }

    /// What the last rehearsal showed.
    public static String rehearsal(PlanState state) {
        PlanEvent.Rehearsed last = state.all(PlanEvent.Rehearsed.class).getLast();
        String took = "The rollback of plan " + state.id() + " took " + Words.duration(last.took()) + " of "
                + Words.duration(state.plan().rollback().target()) + " and ended with ";
        return took
                + (last.exitCode() == null ? "no exit code: it ran out of time." : "exit code " + last.exitCode() + ".")
                + last.steps().stream()
                        .map(step -> "\n  " + step.name() + ": " + step.words())
                        .collect(Collectors.joining());
    }

    /// Risk, and what a person may do next.
    public static String next(PlanRules rules, PlanState state, Person by) {
        String open = rules.open(state, by).stream()
                .filter(action -> action != PlanAction.READ)
                .map(PlanAction::verb)
                .collect(Collectors.joining(", "));
        return Risk.of(state.plan()).sentence() + "\n" + by + " may now: " + (open.isEmpty() ? "only read" : open)
                + ".\n" + run(rules, state, by);
    }

    /// Why a person may not run it although its gates are open.
    private static String run(PlanRules rules, PlanState state, Person by) {
        List<Gate> closed = rules.decide(state, PlanAction.RUN, by).closed();
        List<Gate> own = closed.stream()
                .filter(gate -> rules.closed(state).stream().noneMatch(gate::equals))
                .toList();
        return own.isEmpty() ? "" : own.stream().map(Gate::reason).collect(Collectors.joining(" ")) + "\n";
    }
}
