package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.workspace.BackUpWorkspace;
import dev.plimsoll.engine.workspace.VerifyWorkspace;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll workspace restore`.
@Command(
        name = "restore",
        description = "Restores a backup into a new folder and reads every record of it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:restored and whole", "1:restored, and something in it is damaged", "3:error"})
public final class WorkspaceRestoreCommand implements Callable<Integer> {
    private final Desk desk;
    private final BackUpWorkspace backUp;

    @Parameters(index = "0", paramLabel = "BACKUP", description = "A file that 'workspace backup' wrote.")
    private Path backup;

    @Parameters(index = "1", paramLabel = "FOLDER", description = "A folder that is empty or does not exist yet.")
    private Path folder;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public WorkspaceRestoreCommand(Desk desk, BackUpWorkspace backUp) {
        this.desk = desk;
        this.backUp = backUp;
    }

    @Override
    public Integer call() {
        VerifyWorkspace.Result result = backUp.restore(backup, folder);
        result.findings().forEach(finding -> desk.terminal().say(Visible.line(finding)));
        desk.terminal()
                .say("Restored " + Words.count(result.records(), "record") + " to " + folder.toAbsolutePath()
                        + (result.whole() ? "; each is what was saved." : "; NOT all of them are what was saved."));
        return result.whole() ? ExitCode.DONE : ExitCode.NEGATIVE;
    }
}
