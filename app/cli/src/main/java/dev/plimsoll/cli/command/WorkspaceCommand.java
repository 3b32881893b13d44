package dev.plimsoll.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `plimsoll workspace`: only holds its subcommands.
@Command(
        name = "workspace",
        description = "Checks the workspace, backs it up and restores it, takes it out and in, encrypts it.")
public final class WorkspaceCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before it runs the command
    public WorkspaceCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do with the workspace: verify, backup, restore, export, import, encrypt, passphrase or"
                        + " decrypt.");
    }
}
