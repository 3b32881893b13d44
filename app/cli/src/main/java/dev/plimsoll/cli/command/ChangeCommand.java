package dev.plimsoll.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `plimsoll change`: only holds its subcommands.
@Command(
        name = "change",
        description =
                "Comments on the changes of a contract and accepts them with a reason. What is said of a change is"
                        + " found again in every revision that makes the same change to the same base.",
        footerHeading = "%nFrom a change to a pipeline that knows it is accepted:%n",
        footer = {
            "  plimsoll diff base.yaml revision.yaml   # 'change' is the fingerprint of each",
            "  plimsoll change comment base.yaml revision.yaml 0123456789abcdef --text \"Who reads it?\"",
            "  plimsoll change accept base.yaml revision.yaml 0123456789abcdef --as grace \\",
            "      --reason \"Nobody reads it\" --until 2027-01-31",
            "  plimsoll diff base.yaml revision.yaml --accepted",
            "  plimsoll change export base.yaml revision.yaml -o accepted.json",
            "  plimsoll diff base.yaml revision.yaml --accept accepted.json   # where no workspace is"
        })
public final class ChangeCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before it runs the command
    public ChangeCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do with changes: comment, settle, accept, withdraw, list, export or import.");
    }
}
