package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.procedure.ExecutionState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll procedure skip`.
@Command(name = "skip", description = "Leaves out a step that is not mandatory.")
public final class ProcedureSkipCommand extends ExecutionActCommand {
    @Parameters(index = "1", paramLabel = "STEP", description = "Its name.")
    private String step;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
    private String reason;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public ProcedureSkipCommand(Desk desk) {
        super(desk);
    }

    @Override
    ExecutionState act(Engine engine, ExecutionState seen, Person by) {
        return engine.procedures().perform().skip(seen, step, by, reason);
    }
}
