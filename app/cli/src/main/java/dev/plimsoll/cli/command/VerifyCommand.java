package dev.plimsoll.cli.command;

import dev.plimsoll.cli.evidence.Checksums;
import dev.plimsoll.cli.evidence.Checksums.Checked;
import dev.plimsoll.cli.evidence.Checksums.State;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.cli.terminal.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll verify`: needs no workspace.
@Command(
        name = "verify",
        description = "Compares the files of an evidence folder with its SHA256SUMS.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every file is as it was", "1:a file is changed or missing", "3:error: no SHA256SUMS"})
public final class VerifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FOLDER", description = "A folder that holds SHA256SUMS.")
    private Path folder;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it calls the command
    public VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Checked> files = Checksums.verify(folder);
        List<Checked> wrong =
                files.stream().filter(file -> file.state() != State.SAME).toList();
        wrong.forEach(file -> terminal.say(Visible.line(file.file()) + ": " + file.state()));
        if (wrong.isEmpty()) {
            terminal.say(Words.count(files.size(), "file") + " checked, all as they were.");
            return ExitCode.DONE;
        }
        terminal.say(wrong.size() + " of " + Words.count(files.size(), "file")
                + " cannot be relied on: ask whoever gave you this folder for a fresh copy.");
        return ExitCode.NEGATIVE;
    }
}
