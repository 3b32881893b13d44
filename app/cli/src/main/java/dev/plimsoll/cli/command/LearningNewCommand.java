package dev.plimsoll.cli.command;

import dev.plimsoll.cli.card.LearningText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.learning.card.LearningCard;
import dev.plimsoll.model.learning.card.LearningState;
import dev.plimsoll.model.plan.Person;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// `plimsoll learning new`.
@Command(name = "new", description = "Keeps a card about what was learned, as a draft until somebody has reviewed it.")
public final class LearningNewCommand implements Runnable {
    private final Desk desk;

    @Mixin
    private final LearningOptions options = new LearningOptions();

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who writes it. Default: your account.")
    private @Nullable Person account;

    public LearningNewCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Person by = account == null ? desk.me() : account;
        ObjectNode blank = Json.mapper()
                .createObjectNode()
                .put("owner", by.account())
                .put("kind", "learning")
                .put("confidence", "low");
        LearningCard card = options.applied(blank);
        try (Engine engine = desk.door().open()) {
            LearningState kept = engine.learnings().draft(card, by);
            desk.terminal().print(LearningText.show(engine.learnings(), kept));
        }
    }
}
