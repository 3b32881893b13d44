package dev.plimsoll.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `plimsoll procedure`: only holds its subcommands.
@Command(name = "procedure", description = "Writes checklists, runbooks and playbooks, and does them step by step.")
public final class ProcedureCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before it runs the command
    public ProcedureCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do with procedures, for example: new, list, show, lint, start, tick or status.");
    }
}
