package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.procedure.ProcedureId;
import dev.plimsoll.model.procedure.ProcedureLint;
import dev.plimsoll.model.procedure.ProcedureState;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll procedure lint`.
@Command(
        name = "lint",
        description = "Says what a procedure lacks: the sections of a runbook, commands, templates, roles.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing is missing", "3:error", "4:something is missing"})
public final class ProcedureLintCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(paramLabel = "PROCEDURE", description = "For example PR1.")
    private ProcedureId id;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public ProcedureLintCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Engine engine = desk.door().open()) {
            ProcedureState state = engine.procedures().find().get(id);
            List<String> findings = ProcedureLint.of(state.procedure());
            findings.forEach(desk.terminal()::say);
            if (findings.isEmpty()) {
                desk.terminal().say("Nothing is missing in " + id + ", version " + state.version() + ".");
            }
            return findings.isEmpty() ? 0 : ExitCode.REFUSED;
        }
    }
}
