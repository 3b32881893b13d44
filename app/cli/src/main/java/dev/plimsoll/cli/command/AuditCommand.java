package dev.plimsoll.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `plimsoll audit`: only holds its subcommands.
@Command(
        name = "audit",
        description = {
            "Lists, exports, checks and anchors the ledger of what was done in the workspace and what was refused.",
            "Each entry carries the SHA-256 of the one before, so that a change, a gap or a new order shows. Whoever"
                    + " holds the whole file can still write another ledger, or end it earlier: only an anchor kept"
                    + " where they cannot change it shows that. The ledger does not prove that a person is who they"
                    + " said, that the clock was right, or that everything that happened was told to Plimsoll."
        })
public final class AuditCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before it runs the command
    public AuditCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do with the audit ledger: list, export, verify or anchor.");
    }
}
