package dev.plimsoll.cli.command;

import dev.plimsoll.cli.card.LearningText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.learning.card.LearningState;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll learning list`.
@Command(
        name = "list",
        description = "Lists the learning cards of the workspace, how often each was used, and its state.")
public final class LearningListCommand implements Runnable {
    private final Desk desk;

    @Option(
            names = "--queue",
            description = "Only those to be looked at: drafts, and cards whose day of review is over.")
    private boolean queue;

    public LearningListCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            List<LearningState> cards =
                    queue ? engine.learnings().queue() : engine.learnings().all();
            String none = queue
                    ? "No learning card has to be looked at.\n"
                    : "No learning card yet; keep one with 'plimsoll learning new --title TEXT --finding TEXT'.\n";
            desk.terminal().print(cards.isEmpty() ? none : LearningText.list(engine.learnings(), cards));
        }
    }
}
