package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.procedure.ExecutionState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll procedure finish`.
@Command(name = "finish", description = "Ends an execution of which every mandatory step is ticked.")
public final class ProcedureFinishCommand extends ExecutionActCommand {
    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "What is to be remembered.")
    private String note;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public ProcedureFinishCommand(Desk desk) {
        super(desk);
    }

    @Override
    ExecutionState act(Engine engine, ExecutionState seen, Person by) {
        return engine.procedures().perform().finish(seen, by, note);
    }
}
