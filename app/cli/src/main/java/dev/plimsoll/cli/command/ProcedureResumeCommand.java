package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.procedure.ExecutionState;
import picocli.CommandLine.Command;

/// `plimsoll procedure resume`.
@Command(name = "resume", description = "Goes on after an interruption, at the same step, whose time begins anew.")
public final class ProcedureResumeCommand extends ExecutionActCommand {

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public ProcedureResumeCommand(Desk desk) {
        super(desk);
    }

    @Override
    ExecutionState act(Engine engine, ExecutionState seen, Person by) {
        return engine.procedures().perform().resume(seen, by);
    }
}
