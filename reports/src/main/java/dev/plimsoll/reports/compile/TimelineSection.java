package dev.plimsoll.reports.compile;

import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Everything that happened, in order, except the windows of measurements.
final class TimelineSection {
    private static final int MOST_ROWS = 600;

    private TimelineSection() {}

    static Section of(Evidence evidence) {
        List<List<Text>> rows = new ArrayList<>();
        long told = evidence.run().events().stream()
                .filter(event -> !(event instanceof RunEvent.WindowClosed))
                .count();
        for (RunEvent event : evidence.run().events()) {
            if (!(event instanceof RunEvent.WindowClosed) && rows.size() < MOST_ROWS) {
                rows.add(List.of(
                        Text.empty().anchor(evidence.name(event)),
                        Text.of(Words.timeOfDay(event.at())),
                        Text.of(String.format(Locale.ROOT, "%.3f", evidence.since(event.at()))),
                        what(evidence, event)));
            }
        }
        String more = told > rows.size() ? " " + (told - rows.size()) + " later events are not listed." : "";
        return Section.of(
                "timeline",
                "Timeline",
                new Block.Paragraph(Text.of("Times are UTC. The numbers name the events in the record of run "
                        + evidence.run().id() + "; "
                        + Words.count(evidence.run().windows().size(), "window", "windows")
                        + " of measurements that lie between them are left out." + more)),
                new Block.Table(
                        "Events of " + Words.day(evidence.run().start().at()),
                        List.of(
                                Block.Column.text("No.", 8),
                                Block.Column.text("Time", 15),
                                Block.Column.number("Seconds", 12),
                                Block.Column.text("What happened", 65)),
                        rows));
    }

    private static Text what(Evidence evidence, RunEvent event) {
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
                        .and(" was injected: " + evidence.description(injected.fault()) + ".");
            case RunEvent.FaultRemoved removed ->
                Text.of("Fault ")
                        .code(removed.fault())
                        .and(" was removed; it took effect " + Words.count(removed.hits(), "time", "times") + ".");
            case RunEvent.WindowClosed window ->
                Text.of("A window of measurements from "
                        + Words.timeOfDay(window.window().start()) + " closed.");
            case RunEvent.StageMeasured stage -> measured(stage);
            case RunEvent.ConsumerTried tried -> tried(tried);
            case RunEvent.CriterionMet met ->
                Text.of("An abort criterion was met: ").code(Words.cut(met.sentence(), 400));
            case RunEvent.ChangeNoticed noticed ->
                Text.of("The detector ")
                        .code(noticed.detector())
                        .and(noticed.stops() ? " stopped the run: " : " noticed a change: ")
                        .code(Words.cut(noticed.sentence(), 400));
            case RunEvent.Held held ->
                Text.of("The run waited without the fault ")
                        .code(held.fault())
                        .and(": ")
                        .code(Words.cut(held.sentence(), 400));
            case RunEvent.Resumed resumed ->
                Text.of("The signal was well again after " + Words.length(resumed.waited()) + "; the run went on.");
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
                        + " after " + Words.length(done.took()) + ".");
            case RunEvent.TroubleMet trouble ->
                Text.of("Plimsoll or its environment met trouble: ").code(Words.cut(trouble.what(), 600));
            case RunEvent.Concluded concluded ->
                Text.of("Verdict ").strong(concluded.verdict().name()).and(".");
        };
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
