package dev.plimsoll.cli.plan;

import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.plan.PlanRules;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Rollback;
import dev.plimsoll.model.plan.RollbackStep;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.model.plan.policy.PlanPolicy;
import dev.plimsoll.model.plan.policy.Risk;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// Where a plan stands in its life and what can be done next, for people to read in a terminal.
public final class LifeText {
    private LifeText() {}

    /// Its stage and how many gates are closed, as one sentence.
    public static String stage(PlanRules rules, PlanState state) {
        return "It is in the stage " + rules.stage(state).title() + ", " + PlanText.state(rules, state) + ".";
    }

    /// What the last rehearsal showed: the whole, each part against its target, and what a part that failed said last.
    public static String rehearsal(PlanState state) {
        PlanEvent.Rehearsed last = state.all(PlanEvent.Rehearsed.class).getLast();
        String took = "The rollback of plan " + state.id() + " took " + Words.duration(last.took()) + " of "
                + Words.duration(state.plan().rollback().target()) + " and ended with ";
        String end =
                last.exitCode() == null ? "no exit code: it ran out of time." : "exit code " + last.exitCode() + ".";
        return took + end + parts(state.plan().rollback(), last) + "\n"
                + (PlanPolicy.rehearsedWell(state)
                        ? "It worked within its time."
                        : "It did not work within its time; mend it and rehearse it again.");
    }

    private static String parts(Rollback rollback, PlanEvent.Rehearsed last) {
        if (last.steps().isEmpty()) {
            return Integer.valueOf(0).equals(last.exitCode()) ? "" : said("\n  It printed: ", last.output());
        }
        return rollback.parts().stream()
                .map(part -> "\n  " + part.name() + ": "
                        + last.steps().stream()
                                .filter(done -> done.name().equals(part.name()))
                                .findFirst()
                                .map(done -> part(part, done))
                                .orElse("not run"))
                .collect(Collectors.joining());
    }

    private static String part(RollbackStep part, RollbackStep.Done done) {
        Duration target = part.target();
        String late = target != null && done.took().compareTo(target) > 0
                ? ", and its target is " + Words.duration(target)
                : "";
        return done.words() + late + (done.worked() ? "" : said("; it printed: ", done.output()));
    }

    /// The last line of what a program printed; empty when it printed nothing.
    private static String said(String before, String output) {
        return output.lines()
                .filter(line -> !line.isBlank())
                .reduce((_, later) -> later)
                .map(line -> before + Visible.shortened(Visible.line(line.strip()), 200))
                .orElse("");
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
