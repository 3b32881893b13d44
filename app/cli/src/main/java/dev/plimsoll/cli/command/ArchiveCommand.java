package dev.plimsoll.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `plimsoll archive`: only holds its subcommands.
@Command(
        name = "archive",
        description = "Takes old reports into the workspace, and finds what is like something or was met before.")
public final class ArchiveCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before it runs the command
    public ArchiveCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do with the archive, for example: import, similar or recurrences.");
    }
}
