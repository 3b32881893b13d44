package dev.plimsoll.cli.command;

import dev.plimsoll.cli.plan.PlanText;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.learning.card.LearningId;
import dev.plimsoll.model.learning.card.LearningState;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll learning use`.
@Command(
        name = "use",
        description = {
            "Drafts a plan of a card and counts that it was used.",
            "Without contracts the card's experiment is made again; with two of them the plan is about what changed"
                    + " there, and takes hypothesis, signals, stops and rollback from the card and its plan."
        })
public final class LearningUseCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "CARD", description = "For example L1.")
    private LearningId id;

    @Option(names = "--title", paramLabel = "TEXT", description = "Of the plan. Default: that of the card.")
    private @Nullable String title;

    @Option(names = "--base", paramLabel = "FILE", description = "The contract before.")
    private @Nullable Path base;

    @Option(names = "--revision", paramLabel = "FILE", description = "The contract after.")
    private @Nullable Path revision;

    @Option(names = "--seed", paramLabel = "NUMBER", defaultValue = "1", description = "For the draws of the run.")
    private long seed;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who drafts the plan. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public LearningUseCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        if ((base == null) != (revision == null)) {
            throw Mistake.of("Name both contracts, with --base FILE and --revision FILE, or neither.");
        }
        Person by = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            LearningState card = engine.learnings().get(id);
            String name = title == null ? card.card().title() : title;
            PlanState plan = base == null || revision == null
                    ? engine.useLearning().again(card, name, by)
                    : engine.useLearning().on(card, base, revision, name, seed, by);
            desk.terminal().print(PlanText.show(engine.planRules(), plan));
        }
    }
}
