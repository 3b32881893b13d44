package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.procedure.ExecutionState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll procedure abort`.
@Command(name = "abort", description = "Ends an execution that cannot be finished, for good.")
public final class ProcedureAbortCommand extends ExecutionActCommand {
    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
    private String reason;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public ProcedureAbortCommand(Desk desk) {
        super(desk);
    }

    @Override
    ExecutionState act(Engine engine, ExecutionState seen, Person by) {
        return engine.procedures().perform().abort(seen, by, reason);
    }
}
