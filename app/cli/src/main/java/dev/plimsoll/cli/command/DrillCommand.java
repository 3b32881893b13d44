package dev.plimsoll.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `plimsoll drill`: only holds its subcommands.
@Command(name = "drill", description = "Plays a failure through under time pressure, and keeps what is to be improved.")
public final class DrillCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before it runs the command
    public DrillCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do, for example: new, start, inject, pause, resume, note, mark, end, debrief or close.");
    }
}
