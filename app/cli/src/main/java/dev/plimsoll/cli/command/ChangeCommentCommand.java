package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.discussion.DiscussionState;
import dev.plimsoll.model.plan.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll change comment`.
@Command(name = "comment", description = "Keeps a remark on a change in the workspace.")
public final class ChangeCommentCommand extends ChangePairCommand {
    @Parameters(index = "2", paramLabel = "FINGERPRINT", description = "Of the change: 16 hex digits.")
    private String fingerprint;

    @Option(names = "--text", paramLabel = "TEXT", required = true, description = "The remark.")
    private String text;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public ChangeCommentCommand(Desk desk, CompareContracts compare) {
        super(desk, compare);
    }

    @Override
    String act(Engine engine, ContractDiff diff, Person by) {
        DiscussionState after = engine.discussions().discuss().comment(diff, fingerprint, text, by);
        return "Comment " + after.comments().size() + " of " + after.id() + " is kept.";
    }
}
