package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.discussion.Discussions;
import dev.plimsoll.model.discussion.DiscussionId;
import dev.plimsoll.model.plan.Person;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Something that is done with what was said of a change: the policy decides.
@Command(
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "3:error", "4:the policy refuses it; the sentence says why and what opens it"})
abstract class ChangeActCommand implements Runnable {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "DISCUSSION", description = "As 'change list' names it: DS1.")
    private DiscussionId id;

    @Parameters(index = "1", paramLabel = "NUMBER", description = "As 'change list' counts.")
    private int number;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who does it. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    ChangeActCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public final void run() {
        Person by = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            desk.terminal().say(act(engine.discussions(), id, number, by));
        }
    }

    /// @return what was done, as one sentence
    abstract String act(Discussions discussions, DiscussionId of, int which, Person by);
}
