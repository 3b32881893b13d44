package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.engine.discussion.AcceptChange;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.policy.AcceptanceReader;
import dev.plimsoll.model.plan.Person;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll change import`.
@Command(
        name = "import",
        description = "Accepts what a file of acceptances accepts ('diff --accept'), in the name of whoever imports it:"
                + " they answer for it, and the policy asks them.")
public final class ChangeImportCommand extends ChangePairCommand {
    private final CompareContracts files;

    @Parameters(
            index = "2",
            paramLabel = "FILE",
            description = "YAML or JSON: a list 'acceptances' of {fingerprint, reason, by, until}.")
    private Path file;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public ChangeImportCommand(Desk desk, CompareContracts compare) {
        super(desk, compare);
        this.files = compare;
    }

    @Override
    String act(Engine engine, ContractDiff diff, Person by) {
        String name = String.valueOf(file.getFileName());
        AcceptChange.Taken taken = engine.discussions()
                .accept()
                .take(diff, new AcceptanceReader().read(files.bytes(file), file.toString()), name, by);
        return taken.taken() + " accepted by " + by + ", " + taken.known() + " accepted already, " + taken.over()
                + " over, " + taken.unmatched() + " of no change between these versions.";
    }
}
