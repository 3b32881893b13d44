package dev.plimsoll.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `plimsoll amendment`: only holds its subcommands.
@Command(name = "amendment", description = "Writes, signs and puts into effect what provider and consumers agree on.")
public final class AmendmentCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before it runs the command
    public AmendmentCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do with amendments, for example: new, list, show, revise, submit, sign or effect.");
    }
}
