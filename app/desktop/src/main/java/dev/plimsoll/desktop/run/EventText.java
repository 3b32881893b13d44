package dev.plimsoll.desktop.run;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.model.Sentence;
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

    static EventText of(Run run, RunEvent event) {
        return new EventText(time(Duration.between(run.start().at(), event.at())), text(run, event), tone(event));
    }

    static String time(Duration sinceStart) {
        long tenths = Math.max(0, sinceStart.toMillis() / 100);
        return String.format(Locale.ROOT, "%d:%02d.%d", tenths / 600, tenths / 10 % 60, tenths % 10);
    }

    private static String text(Run run, RunEvent event) {
        return switch (event) {
            case RunEvent.Started e -> tr("%s started %s on %s.", e.by(), e.planId(), told(e.environment()));
            case RunEvent.PhaseEntered e -> tr("%s begins.", tr(e.phase().label()));
            case RunEvent.CheckMade e ->
                (e.passed() ? tr("Check passed: %s.", told(e.name())) : tr("Check failed: %s.", told(e.name()))) + " "
                        + told(e.detail());
            case RunEvent.FaultInjected e -> tr("Fault '%s' injected: %s.", e.fault(), describe(run, e.fault()));
            case RunEvent.FaultRemoved e -> removed(e);
            case RunEvent.WindowClosed e ->
                tr("%d requests measured.", e.window().requests());
            case RunEvent.StageMeasured e -> stage(e);
            case RunEvent.NodeMoved e -> told(Sentence.begin(e.sentence()) + ".");
            case RunEvent.ConsumerTried e -> consumer(e);
            case RunEvent.CriterionMet e -> told(e.sentence());
            case RunEvent.Invalidated e -> told(e.sentence());
            case RunEvent.ChangeNoticed e -> told(e.sentence());
            case RunEvent.Held e -> held(e) + ": " + told(e.sentence());
            case RunEvent.Resumed e ->
                e.by() == null
                        ? tr(
                                "Well again after %d s; the run goes on.",
                                e.waited().toSeconds())
                        : tr(
                                "Resumed by %s after %d s; the run goes on.",
                                e.by(), e.waited().toSeconds());
            case RunEvent.KillRequested e -> tr("Kill switch: %s", told(e.reason()));
            case RunEvent.FaultsCleared e ->
                e.remaining() == 0 ? tr("All faults are gone.") : tr("%d faults are still there.", e.remaining());
            case RunEvent.RollbackDone e -> rollback(e);
            case RunEvent.SignalLost e -> tr("Signal '%s' is lost: %s", e.signal(), told(e.why()));
            case RunEvent.Told e ->
                tr(
                        "%s told (%s): %s",
                        e.persons().stream().map(Person::account).collect(Collectors.joining(", ")),
                        told(e.way()),
                        told(e.sentence()));
            case RunEvent.ProbeMade e -> told(Sentence.begin(e.sentence()) + ".") + " " + told(e.why());
            case RunEvent.DependencySet e -> told(Sentence.begin(e.sentence()) + ".");
            case RunEvent.ExchangeRecorded e -> tr("Recorded: %s.", e.exchange().line());
            case RunEvent.ReplayMissed e -> told(Sentence.begin(e.sentence()) + ".");
            case RunEvent.DependencyUsed e -> told(Sentence.begin(e.sentence()) + ".");
            case RunEvent.SafeguardProved e -> told("The " + e.sentence() + ".");
            case RunEvent.CanariesPlanted e -> MeasuredText.of(e);
            case RunEvent.CanarySeen e -> told(Sentence.begin(e.sentence()) + ".");
            case RunEvent.InvariantBroken e -> told("The " + e.sentence() + ".");
            case RunEvent.InvariantsChecked e -> MeasuredText.of(e);
            case RunEvent.LoadStepped e -> MeasuredText.of(e);
            case RunEvent.FaultAlone e -> MeasuredText.of(e);
            case RunEvent.LeftBehind e -> told(e.sentence());
            case RunEvent.TroubleMet e -> told(e.what());
            case RunEvent.Concluded e ->
                tr("Verdict %s: %s", trIn("found", e.verdict().name()), told(e.sentence()));
        };
    }

    private static String removed(RunEvent.FaultRemoved event) {
        if (!event.counted()) {
            return tr("Fault '%s' removed; nobody counted how often it took effect.", event.fault());
        }
        return event.partly()
                ? tr("Fault '%s' removed; it took effect %d of %d times.", event.fault(), event.hits(), event.meant())
                : tr("Fault '%s' removed; it took effect %d times.", event.fault(), event.hits());
    }

    private static String describe(Run run, String fault) {
        return run.plannedFault(fault)
                .map(planned -> told(planned.fault().description()))
                .orElse(tr("not in the plan"));
    }

    private static String stage(RunEvent.StageMeasured event) {
        String stage = event.fault() == null ? tr(event.phase().label()) : "'" + event.fault() + "'";
        return tr(
                "%s measured: %d requests, %d failed, p95 %.0f ms.",
                stage,
                event.summary().requests(),
                event.summary().failed(),
                event.summary().p95());
    }

    private static String consumer(RunEvent.ConsumerTried event) {
        String word = word(event.outcome()).toLowerCase(Locale.ROOT);
        return event.fault() == null
                ? tr("Consumer '%s' %s in the baseline.", event.consumer(), word)
                : event.missed() && event.outcome() == ConsumerOutcome.WORKED
                        ? tr("Consumer '%s' never met '%s'.", event.consumer(), event.fault())
                        : tr("Consumer '%s' %s under '%s'.", event.consumer(), word, event.fault());
    }

    static String word(ConsumerOutcome outcome) {
        return switch (outcome) {
            case WORKED -> tr("Worked");
            case BROKE -> tr("Broke");
            case HUNG -> tr("Hung");
            case NOT_STARTED -> tr("Not started");
        };
    }

    private static String held(RunEvent.Held event) {
        if (event.by() == null) {
            return event.fault() == null ? tr("Held") : tr("Held without the fault '%s'", event.fault());
        }
        return event.fault() == null
                ? tr("Held by %s", event.by())
                : tr("Held without the fault '%s' by %s", event.fault(), event.by());
    }

    private static String rollback(RunEvent.RollbackDone event) {
        Integer code = event.exitCode();
        return code == null
                ? tr("The rollback did not end in time or could not be started.")
                : code == 0
                        ? tr("The rollback is done after %s.", Lasting.words(event.took())) + steps(event.steps())
                        : tr("The rollback ended with code %d.", code) + steps(event.steps());
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
            case RunEvent.ReplayMissed _ -> Tone.DANGER;
            case RunEvent.SafeguardProved e ->
                e.result().kept() ? Tone.SUCCESS : e.result().undecided() == null ? Tone.DANGER : Tone.WARNING;
            case RunEvent.CanarySeen _ -> Tone.DANGER;
            case RunEvent.CanariesPlanted e -> e.traffic() ? Tone.NEUTRAL : Tone.WARNING;
            case RunEvent.InvariantBroken _ -> Tone.DANGER;
            case RunEvent.LoadStepped _, RunEvent.FaultAlone _ -> Tone.NEUTRAL;
            case RunEvent.InvariantsChecked e -> e.broken() == 0 ? Tone.SUCCESS : Tone.DANGER;
            case RunEvent.CriterionMet _, RunEvent.Invalidated _, RunEvent.KillRequested _, RunEvent.TroubleMet _ ->
                Tone.DANGER;
            case RunEvent.FaultsCleared e -> e.remaining() == 0 ? Tone.SUCCESS : Tone.DANGER;
            case RunEvent.RollbackDone e -> Integer.valueOf(0).equals(e.exitCode()) ? Tone.SUCCESS : Tone.DANGER;
            case RunEvent.PhaseEntered _, RunEvent.Concluded _ -> Tone.ACCENT;
            default -> Tone.NEUTRAL;
        };
    }
}
