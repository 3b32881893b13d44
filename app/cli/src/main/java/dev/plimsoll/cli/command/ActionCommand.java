package dev.plimsoll.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `plimsoll action`: only holds its subcommands.
@Command(
        name = "action",
        description =
                "Keeps what is done about incidents and runs: by whom, until when, and what shows that it is done.")
public final class ActionCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before it runs the command
    public ActionCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do with actions, for example: new, list, show, done, overdue or export.");
    }
}
