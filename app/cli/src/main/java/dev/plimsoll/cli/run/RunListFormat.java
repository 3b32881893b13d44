package dev.plimsoll.cli.run;

import dev.plimsoll.cli.markup.CsvText;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.util.List;
import java.util.Locale;

/// The forms in which the runs of a workspace are listed.
public enum RunListFormat {
    TEXT,
    JSON,
    CSV;

    /// The whole document, ending with a line feed.
    public String render(List<Run> runs) {
        return switch (this) {
            case TEXT -> runs.isEmpty() ? "No run yet; start one with 'plimsoll run PLAN'.\n" : RunText.list(runs);
            case JSON -> RunJson.render(runs);
            case CSV -> csv(runs);
        };
    }

    private static String csv(List<Run> runs) {
        StringBuilder table = new StringBuilder(
                CsvText.row("run", "plan", "title", "started", "by", "seconds", "verdict", "sentence", "environment"));
        runs.forEach(run -> table.append(CsvText.row(
                run.id().value(),
                run.start().planId().value(),
                run.plan().title(),
                run.start().at().toString(),
                run.start().by().account(),
                String.format(Locale.ROOT, "%.3f", run.elapsed().toNanos() / 1e9),
                run.verdict().map(Verdict::name).orElse(""),
                run.conclusion().map(RunEvent.Concluded::sentence).orElse(""),
                run.start().environment())));
        return table.toString();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
