package dev.plimsoll.cli.run;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.run.ProbeTable;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/// Runs for people to read in a terminal.
public final class RunText {
    private RunText() {}

    /// One line a run.
    public static String list(List<Run> runs) {
        Table table = new Table().row("RUN", "PLAN", "STARTED", "VERDICT", "TITLE");
        runs.forEach(run -> table.row(
                run.id().value(),
                run.start().planId().value(),
                run.start().at().toString(),
                run.verdict().map(Verdict::name).orElse(run.phase().label()),
                run.plan().title()));
        return table.render("");
    }

    /// `R1 FAIL` and the sentence that explains it.
    public static String verdict(Run run, Ansi ansi) {
        return run.conclusion()
                .map(end -> run.id() + " " + coloured(end.verdict(), ansi) + "\n" + Visible.line(end.sentence()) + "\n")
                .orElse(run.id() + " has not ended; it stands at " + run.phase().label() + ".\n");
    }

    /// What was drafted because the run reached harm; empty where nothing was.
    ///
    /// @param incidents those that name the run
    public static String incidents(List<IncidentState> incidents) {
        return incidents.stream()
                .map(state -> "Incident " + state.id() + " names this run: "
                        + Visible.line(state.incident().title()) + " (plimsoll incident show " + state.id() + ").\n")
                .collect(Collectors.joining());
    }

    private static String coloured(Verdict verdict, Ansi ansi) {
        if (!ansi.enabled()) {
            return verdict.name();
        }
        Style colour = switch (verdict) {
            case PASS -> Style.fg_green;
            case FAIL -> Style.fg_red;
            case INCONCLUSIVE, INVALID, ERROR -> Style.fg_yellow;
        };
        return Style.on(Style.bold, colour) + verdict.name() + Style.reset.on();
    }

    /// Verdict, measurements, consumers and timeline.
    public static String show(Run run, Ansi ansi) {
        String head = new Table()
                .row("Plan", run.start().planId() + "  " + run.plan().title())
                .row("Started", run.start().at() + " by " + run.start().by())
                .row("Lasted", Words.duration(run.elapsed()))
                .row("Environment", run.start().environment())
                .row("Load", run.plan().workload().arrivals().sentence())
                .row("Plan digest", run.start().planDigest())
                .render("");
        return verdict(run, ansi) + "\n" + head + stages(run) + consumers(run) + probes(run) + dependencies(run)
                + run.capacity().map(curve -> "\n" + CapacityText.render(curve)).orElse("") + timeline(run);
    }

    private static String stages(Run run) {
        Table table = new Table().row("STAGE", "REQUESTS", "P50", "P95", "P99", "ERRORS");
        for (RunEvent.StageMeasured stage : run.stages()) {
            SignalWindow all = stage.summary();
            String fault = stage.fault();
            table.row(
                    fault == null ? stage.phase().label() : fault,
                    Long.toString(all.requests()),
                    value(Measure.LATENCY_P50, all),
                    value(Measure.LATENCY_P95, all),
                    value(Measure.LATENCY_P99, all),
                    value(Measure.ERROR_RATE, all));
        }
        return run.stages().isEmpty() ? "" : "\n" + table.render("");
    }

    static String value(Measure measure, SignalWindow window) {
        double value = window.value(measure);
        return Double.isNaN(value) ? "no data" : measure.format(value);
    }

    private static String probes(Run run) {
        ProbeTable probes = ProbeTable.of(run);
        if (probes.empty()) {
            return "";
        }
        List<String> heading = new ArrayList<>(List.of("CLIENT THAT MISREADS"));
        heading.addAll(probes.conditions());
        Table table = new Table().row(heading.toArray(String[]::new));
        probes.rows().forEach((client, row) -> {
            List<String> cells = new ArrayList<>(List.of(client));
            probes.conditions().forEach(condition -> {
                RunEvent.ProbeMade probe = row.get(condition);
                cells.add(probe == null ? "-" : probe.reading().word());
            });
            table.row(cells.toArray(String[]::new));
        });
        return "\n" + table.render("");
    }

    private static String dependencies(Run run) {
        Table table = new Table().row("DEPENDENCY", "MODE", "WHAT ANSWERS");
        run.all(RunEvent.DependencySet.class)
                .forEach(set -> table.row(set.dependency(), set.mode().word(), set.detail()));
        Table proofs = new Table().row("SAFEGUARD", "PROVED");
        run.all(RunEvent.SafeguardProved.class)
                .forEach(proved -> proofs.row(
                        proved.safeguard(),
                        proved.result().kept() ? "kept" : proved.result().sentence()));
        return (run.all(RunEvent.DependencySet.class).isEmpty() ? "" : "\n" + table.render(""))
                + (run.all(RunEvent.SafeguardProved.class).isEmpty() ? "" : "\n" + proofs.render(""));
    }

    private static String consumers(Run run) {
        Table table = new Table().row("CONSUMER", "FAULT", "OUTCOME");
        run.consumers().forEach(tried -> {
            String fault = tried.fault();
            table.row(tried.consumer(), fault == null ? "none" : fault, RunWords.outcome(tried));
        });
        return run.consumers().isEmpty() ? "" : "\n" + table.render("");
    }

    private static String timeline(Run run) {
        Table table = new Table();
        for (RunEvent event : run.events()) {
            RunWords.sentence(event).ifPresent(sentence -> table.row(moment(run, event), sentence));
        }
        return "\n" + table.render("");
    }

    /// Since the start of the run: `01:05.3`.
    static String moment(Run run, RunEvent event) {
        Duration since = Duration.between(run.start().at(), event.at());
        return "%02d:%02d.%d".formatted(since.toMinutes(), since.toSecondsPart(), since.toMillisPart() / 100);
    }
}
