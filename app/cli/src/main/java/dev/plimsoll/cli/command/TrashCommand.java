package dev.plimsoll.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `plimsoll trash`: only holds its subcommands.
@Command(
        name = "trash",
        description = "Lists and restores what was replaced or given up: reports, lists of people, plans, amendments,"
                + " documents, learning cards and actions.")
public final class TrashCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before it runs the command
    public TrashCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the trash: list or restore.");
    }
}
