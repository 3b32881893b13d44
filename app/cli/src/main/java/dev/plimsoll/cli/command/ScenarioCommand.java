package dev.plimsoll.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `plimsoll scenario`: only holds its subcommands.
@Command(
        name = "scenario",
        description = "Keeps cards about ways to fail: what triggers them, how they show, how one recovers.")
public final class ScenarioCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before it runs the command
    public ScenarioCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do with scenario cards, for example: new, list, show, coverage, trigger or export.");
    }
}
