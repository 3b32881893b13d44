package dev.plimsoll.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `plimsoll environment`: only holds its subcommands.
@Command(
        name = "environment",
        description = "Keeps ownership cards: who answers for an environment, and what must not happen there.")
public final class EnvironmentCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before it runs the command
    public EnvironmentCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do with environments: new, list, show, revise or acknowledge.");
    }
}
