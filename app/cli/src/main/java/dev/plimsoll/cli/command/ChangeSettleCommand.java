package dev.plimsoll.cli.command;

import dev.plimsoll.engine.discussion.Discussions;
import dev.plimsoll.model.discussion.DiscussionId;
import dev.plimsoll.model.plan.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll change settle`.
@Command(
        name = "settle",
        description = "Settles a comment; for who raised it, or for a reviewer who did not write the amendment.")
public final class ChangeSettleCommand extends ChangeActCommand {
    @Option(names = "--text", paramLabel = "TEXT", defaultValue = "", description = "How it was settled.")
    private String text;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public ChangeSettleCommand(Desk desk) {
        super(desk);
    }

    @Override
    String act(Discussions discussions, DiscussionId of, int which, Person by) {
        var _ = discussions.discuss().settle(of, which, text, by);
        return "Comment " + which + " of " + of + " is settled by " + by + ".";
    }
}
