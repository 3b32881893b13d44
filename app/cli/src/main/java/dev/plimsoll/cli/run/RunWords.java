package dev.plimsoll.cli.run;

import dev.plimsoll.model.Sentence;
import dev.plimsoll.model.plan.Lasting;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.RollbackStep;
import dev.plimsoll.model.run.ConsumerOutcome;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunEvent.CheckMade;
import dev.plimsoll.model.run.RunEvent.ConsumerTried;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The sentences in which a run tells what happens.
final class RunWords {
    private RunWords() {}

    /// What an event says to somebody who watches; empty for those that the numbers tell.
    static Optional<String> sentence(RunEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case RunEvent.Started started -> "Run started on " + started.environment();
                    case RunEvent.PhaseEntered entered -> entered.phase().label();
                    case CheckMade check ->
                        (check.passed() ? "Check passed: " : "Check failed: ") + check.name() + ": " + check.detail();
                    case RunEvent.FaultInjected injected -> "Fault '" + injected.fault() + "' injected";
                    case RunEvent.FaultRemoved removed -> "Fault '" + removed.fault() + "' removed; " + effect(removed);
                    case RunEvent.NodeMoved moved -> Sentence.begin(moved.sentence());
                    case ConsumerTried tried -> consumer(tried);
                    case RunEvent.CriterionMet met -> "Abort criterion met: " + met.sentence();
                    case RunEvent.Invalidated found -> "The run proves nothing any more: " + found.sentence();
                    case RunEvent.ChangeNoticed noticed -> "Noticed: " + noticed.sentence();
                    case RunEvent.Held held ->
                        "Held" + (held.by() == null ? "" : " by " + held.by())
                                + (held.fault() == null ? ", no fault acts: " : ", the fault is taken away: ")
                                + held.sentence();
                    case RunEvent.Resumed resumed ->
                        (resumed.by() == null ? "Well again" : "Resumed by " + resumed.by()) + " after "
                                + resumed.waited().toSeconds() + " s; the run goes on";
                    case RunEvent.KillRequested kill ->
                        "Kill switch" + (kill.by() == null ? "" : " pulled by " + kill.by()) + ": " + kill.reason();
                    case RunEvent.FaultsCleared cleared ->
                        cleared.remaining() == 0
                                ? "All faults are removed"
                                : cleared.remaining() + " faults are still reported by the chaos service";
                    case RunEvent.RollbackDone done ->
                        (done.worked() ? "Rollback done" : "Rollback failed") + " after "
                                + Lasting.words(done.took()) + steps(done.steps())
                                + (done.worked() ? "" : "; " + done.reason());
                    case RunEvent.SignalLost lost -> "Signal '" + lost.signal() + "' is lost: " + lost.why();
                    case RunEvent.Told told ->
                        "Told " + told.persons().stream().map(Person::account).collect(Collectors.joining(", ")) + " ("
                                + told.way() + "): " + told.sentence();
                    case RunEvent.ProbeMade probe -> Sentence.begin(probe.sentence()) + ". " + probe.why();
                    case RunEvent.DependencySet set -> Sentence.begin(set.sentence());
                    case RunEvent.ExchangeRecorded _ -> null;
                    case RunEvent.ReplayMissed missed -> Sentence.begin(missed.sentence());
                    case RunEvent.DependencyUsed used -> Sentence.begin(used.sentence());
                    case RunEvent.SafeguardProved proved -> "The " + proved.sentence();
                    case RunEvent.CanariesPlanted planted -> planted.sentence();
                    case RunEvent.CanarySeen seen -> Sentence.begin(seen.sentence());
                    case RunEvent.InvariantBroken broken -> "The " + broken.sentence();
                    case RunEvent.InvariantsChecked checked -> checked.sentence();
                    case RunEvent.LoadStepped stepped -> stepped.sentence();
                    case RunEvent.FaultAlone alone -> alone.sentence();
                    case RunEvent.LeftBehind left -> left.sentence();
                    case RunEvent.TroubleMet trouble -> "Trouble: " + trouble.what();
                    case RunEvent.WindowClosed _ -> null;
                    case RunEvent.StageMeasured _ -> null;
                    case RunEvent.Concluded _ -> null;
                });
    }

    private static String effect(RunEvent.FaultRemoved removed) {
        if (!removed.counted()) {
            return "nobody counted how often it took effect";
        }
        return "it took effect " + removed.hits() + (removed.partly() ? " of " + removed.meant() : "") + " times";
    }

    private static String steps(List<RollbackStep.Done> steps) {
        return steps.stream()
                .map(step -> "; " + step.name() + ": " + step.words())
                .collect(Collectors.joining());
    }

    static String consumer(ConsumerTried tried) {
        return "Consumer '" + tried.consumer() + "' " + outcome(tried) + " " + under(tried.fault())
                + (tried.meeting().isEmpty() ? "" : ", and " + tried.meeting())
                + (tried.calls() == null ? "" : " (" + tried.calls() + (tried.calls() == 1 ? " call)" : " calls)"));
    }

    static String outcome(ConsumerTried tried) {
        ConsumerOutcome outcome = tried.outcome();
        return switch (outcome) {
            case WORKED -> "worked";
            case BROKE -> "broke (exit code " + tried.exitCode() + ")";
            case HUNG -> "hung and was stopped";
            case NOT_STARTED -> "could not be started";
        };
    }

    static String under(@Nullable String fault) {
        return fault == null ? "in the steady state" : "under '" + fault + "'";
    }
}
