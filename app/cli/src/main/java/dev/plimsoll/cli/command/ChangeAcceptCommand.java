package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.engine.discussion.AcceptChange;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.discussion.DiscussionState;
import dev.plimsoll.model.plan.Person;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll change accept`.
@Command(
        name = "accept",
        description =
                "Accepts a change with a reason, up to a day: 'diff --accepted' lists it and does not count it. For"
                        + " reviewers; not for who wrote a plan or an amendment about these versions.")
public final class ChangeAcceptCommand extends ChangePairCommand {
    @Parameters(index = "2", paramLabel = "FINGERPRINT", description = "Of the change: 16 hex digits.")
    private String fingerprint;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why it may go ahead.")
    private String reason;

    @Option(
            names = "--until",
            paramLabel = "DAY",
            required = true,
            description = "The last day on which it holds, in UTC: 2027-01-31.")
    private LocalDate until;

    @Option(names = "--only-here", description = "Only this place. Default: every place where the same edit shows.")
    private boolean only;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public ChangeAcceptCommand(Desk desk, CompareContracts compare) {
        super(desk, compare);
    }

    @Override
    String act(Engine engine, ContractDiff diff, Person by) {
        AcceptChange accept = engine.discussions().accept();
        DiscussionState after = only
                ? accept.accept(diff, fingerprint, reason, until, by)
                : accept.acceptEdit(diff, fingerprint, reason, until, by);
        DiscussionState.Given given = after.acceptances().getLast();
        int places = given.said().fingerprints().size();
        return "Change " + fingerprint + " is accepted by " + by + " until " + until
                + (places == 1 ? "" : ", with " + places + " places of the same edit") + ": acceptance "
                + given.number() + " of " + after.id() + ".";
    }
}
