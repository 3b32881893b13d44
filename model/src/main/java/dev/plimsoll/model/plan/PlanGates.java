package dev.plimsoll.model.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The gates between a draft and a run. Window, command line and engine ask here and nowhere else.
public final class PlanGates {
    private PlanGates() {}

    /// All gates of a plan, in the order in which people work through them.
    public static List<Gate> check(PlanState state) {
        ExperimentPlan plan = state.plan();
        return List.of(
                hypothesis(plan),
                scope(plan),
                faults(plan),
                signals(plan),
                abort(plan),
                rollback(plan),
                forecast(plan),
                approval(state));
    }

    /// The gates that are closed; a run may start only when there is none.
    public static List<Gate> closed(PlanState state) {
        return check(state).stream().filter(gate -> !gate.open()).toList();
    }

    private static Gate hypothesis(ExperimentPlan plan) {
        return gate(
                "Hypothesis",
                plan.hypothesis().complete(),
                "Given, when, expect and because are all written.",
                "The hypothesis is incomplete; write what is given, what is done, what you expect and why.");
    }

    private static Gate scope(ExperimentPlan plan) {
        int operations = plan.scope().operations().size();
        return gate(
                "Scope",
                operations > 0,
                counted(operations, "operation") + " may be called and disturbed.",
                "The scope names no operation; add the operations that may be called and disturbed.");
    }

    private static Gate faults(ExperimentPlan plan) {
        return gate(
                "Faults",
                !plan.faults().isEmpty(),
                "Planned: " + counted(plan.faults().size(), "fault") + ".",
                "No fault is planned; add at least one, or there is nothing to learn.");
    }

    private static Gate signals(ExperimentPlan plan) {
        int count = plan.signals().size();
        return gate(
                "Signals",
                count >= 2,
                count + " signals decide the verdict.",
                "The plan has " + count + " of the two signals it needs; add one with its threshold.");
    }

    private static Gate abort(ExperimentPlan plan) {
        return gate(
                "Abort criterion",
                !plan.abort().isEmpty(),
                "A criterion stops the run by itself.",
                "No criterion stops the run by itself; add a signal, a limit and a time.");
    }

    private static Gate rollback(ExperimentPlan plan) {
        return gate(
                "Rollback",
                !plan.rollback().command().isEmpty(),
                "The rollback command is " + String.join(" ", plan.rollback().command()) + ".",
                "There is no rollback command; say which program returns to the known good state.");
    }

    private static Gate forecast(ExperimentPlan plan) {
        Set<String> covered = plan.forecast().signals().stream()
                .map(Forecast.Interval::signal)
                .collect(Collectors.toSet());
        long missing = plan.signals().stream()
                .filter(signal -> !covered.contains(signal.name()))
                .count();
        boolean open = missing == 0 && !plan.forecast().verdicts().isEmpty();
        return gate(
                "Forecast",
                open,
                "Every signal and the verdict have a forecast.",
                missing > 0
                        ? missing + " signals have no forecast; say which value you expect and between which limits."
                        : "The verdict has no forecast; say how probable each verdict is.");
    }

    private static Gate approval(PlanState state) {
        String authors = String.join(
                ", ", state.authors().stream().map(Person::account).sorted().toList());
        return gate(
                "Approval",
                state.approved(),
                state.approved() ? "Approved by " + state.approvals().getFirst().by() + " for this exact content." : "",
                "Nobody but its author (" + authors
                        + ") has approved this content; ask a second person to approve digest "
                        + state.plan().digest().substring(0, 12) + ".");
    }

    private static String counted(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private static Gate gate(String name, boolean open, String whenOpen, String whenClosed) {
        return new Gate(name, open, open ? whenOpen : whenClosed);
    }
}
