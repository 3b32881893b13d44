package dev.plimsoll.reports.compile;

import dev.plimsoll.model.Sentence;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.reports.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The events of a run in sentences. People appear by role.
public final class RunMoments {
    private RunMoments() {}

    /// @param position of the event in the run's record, counted from 1
    /// @param text what happened
    public record Moment(int position, RunEvent event, Text text) {}

    /// Every event, in the order of the record.
    public static List<Moment> of(Run run) {
        List<Moment> moments = new ArrayList<>();
        for (RunEvent event : run.events()) {
            moments.add(new Moment(moments.size() + 1, event, what(run, event)));
        }
        return List.copyOf(moments);
    }

    /// What a fault does, in words that end a sentence.
    static String description(Run run, String fault) {
        return run.plannedFault(fault)
                .map(planned -> planned.fault().description())
                .orElse("fault '" + fault + "' acted");
    }

    static Text what(Run run, RunEvent event) {
        return switch (event) {
            case RunEvent.Started started ->
                Text.of("The run of plan " + started.planId() + " was started by the operator.");
            case RunEvent.PhaseEntered entered ->
                Text.of("Phase ").strong(entered.phase().label()).and(" began.");
            case RunEvent.CheckMade check ->
                Text.of("Check ")
                        .code(check.name())
                        .and(check.passed() ? " passed" : " did not pass")
                        .and(check.detail().isBlank() ? "." : ": ")
                        .code(Words.cut(check.detail(), 400));
            case RunEvent.FaultInjected injected ->
                Text.of("Fault ")
                        .code(injected.fault())
                        .and(" was injected: " + description(run, injected.fault()) + ".");
            case RunEvent.FaultRemoved removed ->
                Text.of("Fault ")
                        .code(removed.fault())
                        .and(
                                removed.counted()
                                        ? " was removed; it took effect " + Words.count(removed.hits(), "time", "times")
                                                + "."
                                        : " was removed; nobody counted how often it took effect.");
            case RunEvent.WindowClosed window ->
                Text.of("A window of measurements from "
                        + Words.timeOfDay(window.window().start()) + " closed.");
            case RunEvent.StageMeasured stage -> measured(stage);
            case RunEvent.NodeMoved moved -> Text.of(Sentence.begin(Words.cut(moved.sentence(), 400)) + ".");
            case RunEvent.ConsumerTried tried -> tried(tried);
            case RunEvent.CriterionMet met ->
                Text.of("An abort criterion was met: ").code(Words.cut(met.sentence(), 400));
            case RunEvent.Invalidated found ->
                Text.of("The run stopped itself, because it could prove nothing any more: ")
                        .code(Words.cut(found.sentence(), 400));
            case RunEvent.ChangeNoticed noticed ->
                Text.of("The detector ")
                        .code(noticed.detector())
                        .and(noticed.stops() ? " stopped the run: " : " noticed a change: ")
                        .code(Words.cut(noticed.sentence(), 400));
            case RunEvent.Held held ->
                (held.fault() == null
                                ? Text.of("The run waited before the next fault")
                                : Text.of("The run waited without the fault ").code(held.fault()))
                        .and(held.by() == null ? ": " : ", as the operator asked: ")
                        .code(Words.cut(held.sentence(), 400));
            case RunEvent.Resumed resumed ->
                Text.of(
                        resumed.by() == null
                                ? "The signal was well again after " + Words.length(resumed.waited())
                                        + "; the run went on."
                                : "The run was resumed by the operator after " + Words.length(resumed.waited()) + ".");
            case RunEvent.KillRequested kill ->
                Text.of(
                                kill.by() == null
                                        ? "The run was stopped automatically: "
                                        : "The kill switch was pulled by the operator: ")
                        .code(Words.cut(kill.reason(), 400));
            case RunEvent.FaultsCleared cleared ->
                Text.of("All faults were ordered away; " + Words.count(cleared.remaining(), "fault", "faults")
                        + " remained by the chaos service's count.");
            case RunEvent.RollbackDone done ->
                Text.of("The rollback command "
                        + (done.exitCode() == null
                                ? "did not end in time or could not be started"
                                : "ended with exit code " + done.exitCode())
                        + " after " + Words.length(done.took()) + "." + steps(done));
            case RunEvent.SignalLost lost ->
                Text.of("The signal ").code(lost.signal()).and(" was lost: ").code(Words.cut(lost.why(), 400));
            case RunEvent.Told told ->
                Text.of(Words.count(told.persons().size(), "person", "persons") + " whom the plan names "
                                + (told.handedOver() ? "were told" : "were to be told") + ": ")
                        .code(Words.cut(told.sentence(), 400))
                        .and(" (" + Words.cut(told.way(), 200) + ").");
            case RunEvent.ProbeMade probe -> Text.of(Sentence.begin(probe.sentence()) + ".");
            case RunEvent.DependencySet set -> Text.of(Sentence.begin(Words.cut(set.sentence(), 400)) + ".");
            case RunEvent.ExchangeRecorded recorded ->
                Text.of("Recorded of the dependency '" + recorded.dependency() + "': ")
                        .code(Words.cut(recorded.exchange().line(), 400))
                        .and(".");
            case RunEvent.ReplayMissed missed -> Text.of(Sentence.begin(Words.cut(missed.sentence(), 400)) + ".");
            case RunEvent.DependencyUsed used -> Text.of(Sentence.begin(Words.cut(used.sentence(), 400)) + ".");
            case RunEvent.SafeguardProved proved -> Text.of("The " + Words.cut(proved.sentence(), 400) + ".");
            case RunEvent.CanariesPlanted planted -> Text.of(planted.sentence() + ".");
            case RunEvent.CanarySeen seen -> Text.of(Sentence.begin(seen.sentence()) + ".");
            case RunEvent.InvariantBroken broken -> Text.of("The " + Words.cut(broken.sentence(), 400) + ".");
            case RunEvent.InvariantsChecked checked -> Text.of(checked.sentence() + ".");
            case RunEvent.LoadStepped stepped -> Text.of(stepped.sentence() + ".");
            case RunEvent.FaultAlone alone -> Text.of(Words.cut(alone.sentence(), 400) + ".");
            case RunEvent.LeftBehind left ->
                Text.of("Left behind: ").code(Words.cut(String.join(" ", left.what()), 600));
            case RunEvent.TroubleMet trouble ->
                Text.of("Plimsoll or its environment met trouble: ").code(Words.cut(trouble.what(), 600));
            case RunEvent.Concluded concluded ->
                Text.of("Verdict ").strong(concluded.verdict().name()).and(".");
        };
    }

    private static String steps(RunEvent.RollbackDone done) {
        return done.steps().stream()
                .map(step -> " " + Words.cut(step.name(), 80) + ": " + step.words() + ".")
                .collect(Collectors.joining());
    }

    private static Text measured(RunEvent.StageMeasured stage) {
        return Text.of(Evidence.stageName(stage) + " was measured: "
                + Words.count(stage.summary().requests(), "request", "requests") + ", error rate "
                + Words.value(Measure.ERROR_RATE, stage.summary().value(Measure.ERROR_RATE)) + ", p95 "
                + Words.value(Measure.LATENCY_P95, stage.summary().value(Measure.LATENCY_P95)) + ".");
    }

    private static Text tried(RunEvent.ConsumerTried tried) {
        String fault = tried.fault();
        Text text = Text.of("Consumer ").code(tried.consumer()).and(" " + ConsumerSection.words(tried));
        return fault == null
                ? text.and(" without any fault.")
                : text.and(" under fault ").code(fault).and(".");
    }
}
