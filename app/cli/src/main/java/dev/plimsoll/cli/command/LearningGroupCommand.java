package dev.plimsoll.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `plimsoll learning`: only holds its subcommands.
@Command(
        name = "learning",
        description = "Keeps cards about what was learned, has them looked after, and makes plans of them.")
public final class LearningGroupCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before it runs the command
    public LearningGroupCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do with learning cards, for example: new, list, show, review, use or export.");
    }
}
