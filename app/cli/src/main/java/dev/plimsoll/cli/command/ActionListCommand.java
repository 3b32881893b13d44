package dev.plimsoll.cli.command;

import dev.plimsoll.cli.learning.ActionText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.plan.Person;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll action list`.
@Command(name = "list", description = "Lists the actions of the workspace, newest first.")
public final class ActionListCommand implements Runnable {
    private final Desk desk;
    private final LocalDate today;
    private final InstantSource clock;

    @Option(names = "--all", description = "Those that are verified, waived or cancelled too.")
    private boolean all;

    @Option(names = "--source", paramLabel = "RECORD", description = "Only those that follow from it, such as I1.")
    private @Nullable String source;

    @Option(names = "--owner", paramLabel = "ACCOUNT", description = "Only those that this person answers for.")
    private @Nullable Person owner;

    public ActionListCommand(Desk desk, LocalDate today, InstantSource clock) {
        this.desk = desk;
        this.today = today;
        this.clock = clock;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            List<ActionState> actions = engine.learning().actions().all().stream()
                    .filter(action -> all || !action.status().settled())
                    .filter(action -> source == null
                            || source.equalsIgnoreCase(action.action().source()))
                    .filter(action ->
                            owner == null || owner.equals(action.action().owner()))
                    .toList();
            desk.terminal()
                    .print(
                            actions.isEmpty()
                                    ? "No such action; open one with 'plimsoll action new --text TEXT'.\n"
                                    : ActionText.list(actions, today, clock.instant()));
        }
    }
}
