package dev.plimsoll.cli.command;

import dev.plimsoll.engine.discussion.Discussions;
import dev.plimsoll.model.discussion.DiscussionId;
import dev.plimsoll.model.plan.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll change withdraw`.
@Command(
        name = "withdraw",
        description = "Takes an acceptance back, so that the change counts again; for who gave it, or for a reviewer.")
public final class ChangeWithdrawCommand extends ChangeActCommand {
    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
    private String reason;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public ChangeWithdrawCommand(Desk desk) {
        super(desk);
    }

    @Override
    String act(Discussions discussions, DiscussionId of, int which, Person by) {
        var _ = discussions.accept().withdraw(of, which, reason, by);
        return "Acceptance " + which + " of " + of + " is withdrawn by " + by + "; the change counts again.";
    }
}
