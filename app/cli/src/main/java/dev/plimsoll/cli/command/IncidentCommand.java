package dev.plimsoll.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `plimsoll incident`: only holds its subcommands.
@Command(
        name = "incident",
        description = "Keeps real incidents: what happened to customers, when, by which conditions, and what follows.")
public final class IncidentCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before it runs the command
    public IncidentCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do with incidents, for example: new, list, show, timeline, report or close.");
    }
}
