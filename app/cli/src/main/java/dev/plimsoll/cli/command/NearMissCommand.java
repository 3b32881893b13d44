package dev.plimsoll.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `plimsoll nearmiss`: only holds its subcommands.
@Command(
        name = "nearmiss",
        description = "Takes reports of what almost went wrong, anonymously or in confidence, and learns from them.")
public final class NearMissCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before it runs the command
    public NearMissCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do with near misses, for example: new, list, show, ask, questions, answer or promote.");
    }
}
