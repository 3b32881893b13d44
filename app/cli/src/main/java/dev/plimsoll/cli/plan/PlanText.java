package dev.plimsoll.cli.plan;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.plan.PlanRules;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.evidence.AbortCriterion;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.SignalSource;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Hypothesis;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.RollbackStep;
import dev.plimsoll.model.plan.Scope;
import dev.plimsoll.model.plan.policy.Risk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Plans for people to read in a terminal.
public final class PlanText {
    private PlanText() {}

    /// One line a plan.
    public static String list(PlanRules rules, List<PlanState> plans) {
        Table table = new Table().row("PLAN", "STAGE", "STATE", "AUTHOR", "OWNER", "TITLE");
        plans.forEach(state -> table.row(
                state.id().value(),
                rules.stage(state).title(),
                state(rules, state),
                state.plan().author().account(),
                state.plan().owner().account(),
                state.plan().title()));
        return table.render("");
    }

    /// `ready to run` when every gate is open, or how many are closed.
    public static String state(PlanRules rules, PlanState state) {
        int closed = rules.closed(state).size();
        return closed == 0 ? "ready to run" : Words.count(closed, "gate") + " closed";
    }

    /// The gates as a checklist.
    public static String gates(PlanRules rules, PlanState state) {
        Table table = new Table();
        for (Gate gate : rules.gates(state)) {
            table.row(gate.open() ? "[x]" : "[ ]", gate.name(), gate.reason());
        }
        return table.render("");
    }

    /// Everything that an approver signs, and who did what to it.
    public static String show(PlanRules rules, PlanState state) {
        ExperimentPlan plan = state.plan();
        Scope scope = plan.scope();
        Table table = new Table()
                .row("Plan", state.id() + "  " + plan.title())
                .row("Stage", rules.stage(state).title())
                .row("State", state(rules, state))
                .row("Risk", Risk.of(plan).sentence())
                .row("Amendment", plan.amendment().title())
                .row("  base", contract(plan.amendment().base()))
                .row("  revision", contract(plan.amendment().revision()))
                .row("Hypothesis", hypothesis(plan.hypothesis()))
                .row(
                        "Scope",
                        scope.service() + " in " + scope.environment() + ", "
                                + Words.count(scope.operations().size(), "operation"))
                .row(
                        "  calls",
                        scope.operations().stream().map(OperationKey::toString).collect(Collectors.joining(", ")))
                .row("Phases", phases(scope, plan.faults().size()))
                .row(
                        "Workload",
                        plan.workload().arrivals().sentence() + ", timeout "
                                + plan.workload().timeout() + " ms");
        plan.faults()
                .forEach(fault ->
                        table.row("Fault", fault.id() + ": " + fault.fault().description()));
        plan.consumers()
                .forEach(consumer ->
                        table.row("Consumer", consumer.name() + ": " + String.join(" ", consumer.command())));
        plan.signals().forEach(signal -> table.row("Signal", signal(signal)));
        plan.abort().forEach(criterion -> table.row("Abort", abort(plan, criterion)));
        table.row("Rollback", orElse(plan.rollback().words(), "no command yet"));
        plan.rollback().steps().forEach(step -> table.row("  step", step(step)));
        table.row("Forecast", orElse(forecast(plan), "none yet"))
                .row("Author", plan.author().account())
                .row("Owner", plan.owner().account())
                .row("Seed", Long.toString(plan.seed()))
                .row("Digest", plan.digest());
        TermsText.add(plan, table);
        comments(state, table);
        state.events().forEach(event -> table.row("History", HistoryText.line(event)));
        return table.render("");
    }

    private static void comments(PlanState state, Table table) {
        List<PlanEvent.Commented> comments = state.all(PlanEvent.Commented.class);
        for (int number = 1; number <= comments.size(); number++) {
            table.row("Comment " + number, HistoryText.comment(state, number, comments.get(number - 1)));
        }
    }

    private static String contract(ContractSummary contract) {
        return contract.name() + " (" + contract.title() + " " + contract.version() + ", SHA-256 " + contract.digest()
                + ")";
    }

    private static String phases(Scope scope, int faults) {
        return "baseline %s, %s for each of %s, recovery %s: %s together"
                .formatted(
                        Words.duration(scope.baseline()),
                        Words.duration(scope.perFault()),
                        Words.count(faults, "fault"),
                        Words.duration(scope.recovery()),
                        Words.duration(scope.total(faults)));
    }

    private static String signal(Signal signal) {
        String failure =
                signal.failure() == null ? "" : ", failure " + signal.failure().format(signal);
        return signal.name() + ": " + signal.label() + ", success "
                + signal.success().format(signal) + failure + source(signal);
    }

    private static String source(Signal signal) {
        SignalSource source = signal.source();
        return source == null ? "" : ", asked of " + source.prometheus();
    }

    private static String hypothesis(Hypothesis hypothesis) {
        return hypothesis.equals(new Hypothesis("", "", "", "")) ? "not written yet" : hypothesis.sentence();
    }

    private static String orElse(String said, String otherwise) {
        return said.isEmpty() ? otherwise : said;
    }

    private static String step(RollbackStep step) {
        Duration target = step.target();
        return step.name() + ": " + String.join(" ", step.command())
                + (target == null ? "" : ", within " + Words.duration(target));
    }

    private static String abort(ExperimentPlan plan, AbortCriterion criterion) {
        String condition = plan.signals().stream()
                .filter(signal -> signal.name().equals(criterion.signal()))
                .map(signal -> criterion.condition().format(signal))
                .findFirst()
                .orElse("");
        return criterion.signal() + " " + condition + " for " + Words.duration(criterion.holdsFor());
    }

    private static String forecast(ExperimentPlan plan) {
        String intervals = plan.forecast().signals().stream()
                .map(one -> one.signal() + " " + one.expected() + " (" + one.low() + " to " + one.high()
                        + (one.verdicts().isEmpty() ? "" : ", " + probabilities(one.verdicts())) + ")")
                .collect(Collectors.joining(", "));
        String verdicts = probabilities(plan.forecast().verdicts());
        return (intervals + "; " + verdicts).replaceAll("^; |; $", "");
    }

    private static String probabilities(Map<Verdict, Double> verdicts) {
        return verdicts.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }
}
