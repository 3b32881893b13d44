package dev.plimsoll.cli.command;

import dev.plimsoll.cli.learning.OutcomeFormat;
import dev.plimsoll.engine.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll outcomes`.
@Command(
        name = "outcomes",
        description = {
            "Shows by service and quarter what came of the work: verdicts, failed changes, harm prevented, rollbacks, recovery, harm,",
            "disclosures, verified actions, reused learnings. Times are distributions; nothing is counted by person."
        })
public final class OutcomesCommand implements Runnable {
    private final Desk desk;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "TEXT", description = "text, csv, json or md.")
    private OutcomeFormat format = OutcomeFormat.TEXT;

    public OutcomesCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            desk.terminal().print(format.write(engine.learning().lessons().outcomes()));
        }
    }
}
