package dev.plimsoll.model.plan.policy;

import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Forecast;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.VagueWords;
import dev.plimsoll.model.workload.ClosedUsers;
import dev.plimsoll.model.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a plan must say before anybody is asked to review it.
final class ContentGates {
    private ContentGates() {}

    /// In the order in which people work through them.
    static List<Gate> of(ExperimentPlan plan) {
        List<Gate> gates = new ArrayList<>(List.of(
                hypothesis(plan),
                scope(plan),
                faults(plan),
                signals(plan),
                abort(plan),
                rollback(plan),
                forecast(plan)));
        gates.addAll(TermsGates.of(plan));
        return List.copyOf(gates);
    }

    private static Gate hypothesis(ExperimentPlan plan) {
        if (!plan.hypothesis().complete()) {
            return new Gate(
                    "Hypothesis",
                    false,
                    "The hypothesis is incomplete; write what is given, what is done, what you expect and why.");
        }
        String expect = plan.hypothesis().expect();
        List<String> vague = VagueWords.in(expect);
        if (!vague.isEmpty()) {
            return new Gate(
                    "Hypothesis",
                    false,
                    "The expectation says " + VagueWords.quoted(vague)
                            + ", which nobody can check; name a signal and a number instead.");
        }
        List<String> signals = plan.signals().stream().map(Signal::name).toList();
        return Gate.of(
                "Hypothesis",
                VagueWords.measurable(expect, signals),
                "Given, when, expect and because are all written.",
                "The expectation “" + expect + "” has no number and names none of the signals "
                        + String.join(", ", signals) + "; say what is measured.");
    }

    private static Gate scope(ExperimentPlan plan) {
        int operations = plan.scope().operations().size();
        if (operations == 0) {
            return new Gate(
                    "Scope",
                    false,
                    "The scope names no operation; add the operations that may be called and disturbed.");
        }
        return outside(plan)
                .map(reason -> new Gate("Scope", false, reason))
                .orElse(new Gate("Scope", true, counted(operations, "operation") + " may be called and disturbed."));
    }

    /// What of a plan reaches beyond its own scope; empty when nothing does.
    private static Optional<String> outside(ExperimentPlan plan) {
        List<OperationKey> allowed = plan.scope().operations();
        for (PlannedFault fault :
                plan.faults().stream().flatMap(each -> each.parts().stream()).toList()) {
            OperationKey target = fault.fault().target();
            if (target != null && !allowed.contains(target)) {
                return Optional.of("Fault '" + fault.id() + "' disturbs " + target
                        + ", which the scope does not name; aim it elsewhere, or take the operation into the scope.");
            }
        }
        return plan.workload().mix().stream()
                .map(Workload.Share::operation)
                .filter(called -> !allowed.contains(called))
                .findFirst()
                .map(called -> "The load calls " + called
                        + ", which the scope does not name; call others, or take the operation into the scope.");
    }

    private static Gate faults(ExperimentPlan plan) {
        return Gate.of(
                "Faults",
                !plan.faults().isEmpty(),
                "Planned: " + counted(plan.faults().size(), "fault") + ".",
                "No fault is planned; add at least one, or there is nothing to learn.");
    }

    private static Gate signals(ExperimentPlan plan) {
        int count = plan.signals().size();
        Optional<Signal> unheard = unheard(plan);
        if (unheard.isPresent()) {
            Signal signal = unheard.get();
            return new Gate(
                    "Signals",
                    false,
                    "Signal '" + signal.name() + "' watches " + signal.operation()
                            + ", which the load does not call; take the operation into the load, or watch another.");
        }
        return Gate.of(
                "Signals",
                count >= 2,
                count + " signals decide the verdict." + caution(plan),
                "The plan has " + count + " of the two signals it needs; add one with its threshold.");
    }

    private static Optional<Signal> unheard(ExperimentPlan plan) {
        Set<OperationKey> called =
                plan.workload().mix().stream().map(Workload.Share::operation).collect(Collectors.toSet());
        return plan.signals().stream()
                .filter(signal -> signal.operation() != null && !called.contains(signal.operation()))
                .findFirst();
    }

    /// A closed model closes no gate: a team may have its reasons, and whoever approves has to know.
    private static String caution(ExperimentPlan plan) {
        return plan.workload().arrivals() instanceof ClosedUsers users ? " " + users.caution() : "";
    }

    private static Gate abort(ExperimentPlan plan) {
        return Gate.of(
                "Abort criterion",
                !plan.abort().isEmpty(),
                "A criterion stops the run by itself.",
                "No criterion stops the run by itself; add a signal, a limit and a time.");
    }

    static Gate rollback(ExperimentPlan plan) {
        return Gate.of(
                "Rollback",
                !plan.rollback().parts().isEmpty(),
                "The rollback command is " + plan.rollback().words() + ".",
                "There is no rollback command; say which program returns to the known good state.");
    }

    private static Gate forecast(ExperimentPlan plan) {
        Set<String> covered = plan.forecast().signals().stream()
                .map(Forecast.Interval::signal)
                .collect(Collectors.toSet());
        long missing = plan.signals().stream()
                .filter(signal -> !covered.contains(signal.name()))
                .count();
        Optional<String> unsaid = plan.forecast().signals().stream()
                .filter(interval ->
                        Risk.leavesSandbox(plan) && interval.verdicts().isEmpty())
                .map(Forecast.Interval::signal)
                .findFirst();
        if (missing == 0 && unsaid.isPresent()) {
            return new Gate(
                    "Forecast",
                    false,
                    "The forecast of '" + unsaid.get()
                            + "' does not say how probable each verdict of that signal is; add the probabilities.");
        }
        boolean open = missing == 0 && !plan.forecast().verdicts().isEmpty();
        return Gate.of(
                "Forecast",
                open,
                "Every signal and the verdict have a forecast.",
                missing > 0
                        ? missing + " signals have no forecast; say which value you expect and between which limits."
                        : "The verdict has no forecast; say how probable each verdict is.");
    }

    private static String counted(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
