package dev.plimsoll.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `plimsoll premortem`: only holds its subcommands.
@Command(
        name = "premortem",
        description =
                "Leads a session that takes it for given that a plan has failed, and asks how: silent entry, round"
                        + " robin, anonymous vote, decisions.")
public final class PreMortemCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before it runs the command
    public PreMortemCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do, for example: new, add, close-entry, merge, open-vote, vote, close-vote, decide or"
                        + " close.");
    }
}
