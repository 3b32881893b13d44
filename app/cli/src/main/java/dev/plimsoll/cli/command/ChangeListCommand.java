package dev.plimsoll.cli.command;

import dev.plimsoll.cli.discussion.DiscussionText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.discussion.FindDiscussions;
import dev.plimsoll.model.discussion.DiscussionState;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll change list`.
@Command(
        name = "list",
        description =
                "Lists the comments and acceptances of the workspace. An acceptance counts, is over, is withdrawn, or"
                        + " is void: whoever gave it has lost the role, or has become an author of what they accepted.")
public final class ChangeListCommand implements Runnable {
    private final Desk desk;

    @Option(names = "--json", description = "As JSON, with times in UTC.")
    private boolean json;

    public ChangeListCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            FindDiscussions find = engine.discussions().find();
            List<DiscussionState> all = find.all();
            if (json) {
                desk.terminal().print(DiscussionText.json(find, all));
            } else if (all.isEmpty()) {
                desk.terminal()
                        .say("Nothing is said of any change yet; begin with 'plimsoll change comment BASE REVISION"
                                + " FINGERPRINT'.");
            } else {
                desk.terminal().print(DiscussionText.list(find, all));
            }
        }
    }
}
