package dev.plimsoll.cli.command;

import dev.plimsoll.cli.learning.OutcomeFormat;
import dev.plimsoll.cli.learning.RhythmText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.learning.Lessons;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.procedure.PracticeReview;
import dev.plimsoll.model.procedure.Procedure;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll outcomes`.
@Command(
        name = "outcomes",
        description = {
            "Shows by service and quarter what came of the work: lead time, verdicts, failed changes, harm prevented,"
                    + " rollbacks,",
            "recovery, harm, disclosures, verified actions, reused learnings. Times are distributions; nothing is by"
                    + " person.",
            "Below it stand the reviews of the practice: procedures with an interval (everyDays), when each was held"
                    + " and what",
            "was noted, and which is overdue."
        })
public final class OutcomesCommand implements Runnable {
    private final Desk desk;
    private final LocalDate today;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "TEXT", description = "text, csv, json or md.")
    private OutcomeFormat format = OutcomeFormat.TEXT;

    @Option(
            names = "--print-review",
            description = "Print a procedure that reviews the practice every 90 days, for 'procedure new'.")
    private boolean printReview;

    /// @param today in UTC
    public OutcomesCommand(Desk desk, LocalDate today) {
        this.desk = desk;
        this.today = today;
    }

    @Override
    public void run() {
        if (printReview) {
            desk.terminal().print(Json.pretty(Procedure.DOCUMENT.tree(PracticeReview.standard(desk.me()))));
            return;
        }
        try (Engine engine = desk.door().open()) {
            Lessons lessons = engine.learning().lessons();
            desk.terminal().print(format.write(lessons.outcomes()));
            if (format == OutcomeFormat.TEXT) {
                desk.terminal().print(RhythmText.of(lessons.rhythms(), today));
            }
        }
    }
}
