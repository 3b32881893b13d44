package dev.plimsoll.cli.command;

import dev.plimsoll.cli.document.RecordFile;
import dev.plimsoll.cli.learning.ActionImport;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.learning.ActionRegister;
import dev.plimsoll.engine.learning.Learning;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.plan.Person;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll action import`.
@Command(
        name = "import",
        description = {
            "Takes actions from a CSV file (ours, GitHub's or Jira's) or from issues that GitHub's command line listed",
            "as JSON. A row that names an action of this workspace changes it; every other opens one. How far an",
            "action is, is not taken from a file: that needs evidence. With one wrong row nothing is taken."
        })
public final class ActionImportCommand extends LearningCommand {
    @Parameters(paramLabel = "FILE", description = "What 'export' or another program wrote.")
    private Path file;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public ActionImportCommand(Desk desk) {
        super(desk);
    }

    @Override
    String act(Learning learning, Person by) {
        String text = new String(RecordFile.bytes(file), StandardCharsets.UTF_8);
        ActionRegister.Import taken =
                learning.actions().take(ActionImport.read(String.valueOf(file.getFileName()), text), by);
        return Words.count(taken.opened().size(), "action") + " opened" + names(taken.opened()) + ", "
                + taken.changed().size() + " changed" + names(taken.changed()) + ", " + taken.same()
                + " as they were.\n";
    }

    private static String names(List<ActionState> actions) {
        return actions.isEmpty()
                ? ""
                : " (" + actions.stream().map(action -> action.id().value()).collect(Collectors.joining(", ")) + ")";
    }
}
