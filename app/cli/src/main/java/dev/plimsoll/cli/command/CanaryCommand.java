package dev.plimsoll.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `plimsoll canary`: only holds its subcommands.
@Command(
        name = "canary",
        description = {
            "Plants canaries in synthetic data and finds them outside the sandbox.",
            "A canary looks like any identifier, address or token of the data; only this workspace knows it again. A"
                    + " plan whose terms.rig.canaries is set plants them in its runs, which fail when one is seen in a"
                    + " log, in a file, in what a consumer prints, or in traffic to somewhere else."
        })
public final class CanaryCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before it runs the command
    public CanaryCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with canaries: print or scan.");
    }
}
