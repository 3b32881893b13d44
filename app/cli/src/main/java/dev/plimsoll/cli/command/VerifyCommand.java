package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.evidence.CheckEvidence;
import dev.plimsoll.engine.evidence.CheckEvidence.Finding;
import dev.plimsoll.engine.evidence.CheckEvidence.State;
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
    private final CheckEvidence check;

    @Parameters(paramLabel = "FOLDER", description = "A folder that holds SHA256SUMS.")
    private Path folder;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it calls the command
    public VerifyCommand(Terminal terminal, CheckEvidence check) {
        this.terminal = terminal;
        this.check = check;
    }

    @Override
    public Integer call() {
        List<Finding> found = check.check(folder);
        List<Finding> listed =
                found.stream().filter(file -> file.state() != State.UNLISTED).toList();
        List<Finding> wrong =
                listed.stream().filter(file -> file.state() != State.SAME).toList();
        if (listed.isEmpty()) {
            throw Mistake.of("The SHA256SUMS of " + folder + " is empty, so there is nothing to compare with.");
        }
        wrong.forEach(file -> terminal.say(Visible.line(file.file()) + ": " + word(file.state())));
        if (found.size() > listed.size()) {
            String extra = Words.count(found.size() - listed.size(), "file");
            terminal.say(extra + " in the folder without a sum, not checked.");
        }
        if (wrong.isEmpty()) {
            terminal.say(Words.count(listed.size(), "file") + " checked, all as they were.");
            return ExitCode.DONE;
        }
        terminal.say(wrong.size() + " of " + Words.count(listed.size(), "file")
                + " cannot be relied on: ask whoever gave you this folder for a fresh copy.");
        return ExitCode.NEGATIVE;
    }

    private static String word(State state) {
        return state == State.MISSING ? "missing" : "changed";
    }
}
