package dev.plimsoll.desktop.run;

import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.model.plan.Lasting;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.RollbackStep;
import dev.plimsoll.model.run.ConsumerOutcome;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A line of the event log.
///
/// @param when time from the start of the run: `0:07.3`
/// @param text what happened, in one sentence
record EventText(String when, String text, Tone tone) {

    /// The log of a run, newest first. Windows are left to the charts.
    static List<EventText> log(Run run) {
        return run.events().stream()
                .filter(event -> !(event instanceof RunEvent.WindowClosed))
                .map(event -> of(run, event))
                .toList()
                .reversed();
    }

    private static EventText of(Run run, RunEvent event) {
        return new EventText(time(Duration.between(run.start().at(), event.at())), text(run, event), tone(event));
    }

    static String time(Duration sinceStart) {
        long tenths = Math.max(0, sinceStart.toMillis() / 100);
        return String.format(Locale.ROOT, "%d:%02d.%d", tenths / 600, tenths / 10 % 60, tenths % 10);
    }

    private static String text(Run run, RunEvent event) {
        return switch (event) {
            case RunEvent.Started e -> e.by() + " started " + e.planId() + " on " + e.environment() + ".";
            case RunEvent.PhaseEntered e -> e.phase().label() + " begins.";
            case RunEvent.CheckMade e ->
                (e.passed() ? "Check passed: " : "Check failed: ") + e.name() + ". " + e.detail();
            case RunEvent.FaultInjected e -> "Fault '" + e.fault() + "' injected: " + describe(run, e.fault()) + ".";
            case RunEvent.FaultRemoved e -> "Fault '" + e.fault() + "' removed; it took effect " + e.hits() + " times.";
            case RunEvent.WindowClosed e -> e.window().requests() + " requests measured.";
            case RunEvent.StageMeasured e -> stage(e);
            case RunEvent.NodeMoved e -> "N" + e.sentence().substring(1) + ".";
            case RunEvent.ConsumerTried e -> consumer(e);
            case RunEvent.CriterionMet e -> e.sentence();
            case RunEvent.ChangeNoticed e -> e.sentence();
            case RunEvent.Held e ->
                (e.fault() == null ? "Held" : "Held without the fault '" + e.fault() + "'")
                        + (e.by() == null ? ": " : " by " + e.by() + ": ")
                        + e.sentence();
            case RunEvent.Resumed e ->
                (e.by() == null ? "Well again" : "Resumed by " + e.by()) + " after "
                        + e.waited().toSeconds() + " s; the run goes on.";
            case RunEvent.KillRequested e -> "Kill switch: " + e.reason();
            case RunEvent.FaultsCleared e ->
                e.remaining() == 0 ? "All faults are gone." : e.remaining() + " faults are still there.";
            case RunEvent.RollbackDone e -> rollback(e);
            case RunEvent.SignalLost e -> "Signal '" + e.signal() + "' is lost: " + e.why();
            case RunEvent.Told e ->
                e.persons().stream().map(Person::account).collect(Collectors.joining(", ")) + " told (" + e.way()
                        + "): " + e.sentence();
            case RunEvent.ProbeMade e -> "P" + e.sentence().substring(1) + ". " + e.why();
            case RunEvent.CanariesPlanted e -> e.sentence() + ".";
            case RunEvent.CanarySeen e -> "C" + e.sentence().substring(1) + ".";
            case RunEvent.InvariantBroken e -> "The " + e.sentence() + ".";
            case RunEvent.InvariantsChecked e -> e.sentence() + ".";
            case RunEvent.LeftBehind e -> e.sentence();
            case RunEvent.TroubleMet e -> e.what();
            case RunEvent.Concluded e -> "Verdict " + e.verdict() + ": " + e.sentence();
        };
    }

    private static String describe(Run run, String fault) {
        return run.plannedFault(fault)
                .map(planned -> planned.fault().description())
                .orElse("not in the plan");
    }

    private static String stage(RunEvent.StageMeasured event) {
        String stage = event.fault() == null ? event.phase().label() : "'" + event.fault() + "'";
        return String.format(
                Locale.ROOT,
                "%s measured: %d requests, %d failed, p95 %.0f ms.",
                stage,
                event.summary().requests(),
                event.summary().failed(),
                event.summary().p95());
    }

    private static String consumer(RunEvent.ConsumerTried event) {
        String under = event.fault() == null ? "in the baseline" : "under '" + event.fault() + "'";
        return "Consumer '" + event.consumer() + "' " + word(event.outcome()).toLowerCase(Locale.ROOT) + " " + under
                + ".";
    }

    static String word(ConsumerOutcome outcome) {
        return switch (outcome) {
            case WORKED -> "Worked";
            case BROKE -> "Broke";
            case HUNG -> "Hung";
            case NOT_STARTED -> "Not started";
        };
    }

    private static String rollback(RunEvent.RollbackDone event) {
        Integer code = event.exitCode();
        return code == null
                ? "The rollback did not end in time or could not be started."
                : code == 0
                        ? "The rollback is done after " + Lasting.words(event.took()) + "." + steps(event.steps())
                        : "The rollback ended with code " + code + "." + steps(event.steps());
    }

    private static String steps(List<RollbackStep.Done> steps) {
        return steps.stream()
                .map(step -> " " + step.name() + ": " + step.words() + ".")
                .collect(Collectors.joining());
    }

    private static Tone tone(RunEvent event) {
        return switch (event) {
            case RunEvent.CheckMade e -> e.passed() ? Tone.NEUTRAL : Tone.DANGER;
            case RunEvent.FaultInjected _, RunEvent.Held _, RunEvent.SignalLost _, RunEvent.LeftBehind _ ->
                Tone.WARNING;
            case RunEvent.ChangeNoticed e -> e.stops() ? Tone.DANGER : Tone.WARNING;
            case RunEvent.FaultRemoved _, RunEvent.Resumed _ -> Tone.SUCCESS;
            case RunEvent.NodeMoved e ->
                switch (e.station()) {
                    case GONE, NOTICED -> Tone.WARNING;
                    case NOT_GONE -> Tone.DANGER;
                    case BACK, RECOVERED -> Tone.SUCCESS;
                };
            case RunEvent.ConsumerTried e -> e.outcome() == ConsumerOutcome.WORKED ? Tone.NEUTRAL : Tone.DANGER;
            case RunEvent.ProbeMade e -> e.graceful() ? Tone.NEUTRAL : Tone.WARNING;
            case RunEvent.CanarySeen _ -> Tone.DANGER;
            case RunEvent.CanariesPlanted e -> e.traffic() ? Tone.NEUTRAL : Tone.WARNING;
            case RunEvent.InvariantBroken _ -> Tone.DANGER;
            case RunEvent.InvariantsChecked e -> e.broken() == 0 ? Tone.SUCCESS : Tone.DANGER;
            case RunEvent.CriterionMet _, RunEvent.KillRequested _, RunEvent.TroubleMet _ -> Tone.DANGER;
            case RunEvent.FaultsCleared e -> e.remaining() == 0 ? Tone.SUCCESS : Tone.DANGER;
            case RunEvent.RollbackDone e -> Integer.valueOf(0).equals(e.exitCode()) ? Tone.SUCCESS : Tone.DANGER;
            case RunEvent.PhaseEntered _, RunEvent.Concluded _ -> Tone.ACCENT;
            default -> Tone.NEUTRAL;
        };
    }
}
