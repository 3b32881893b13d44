package dev.plimsoll.cli.command;

import dev.plimsoll.cli.procedure.ProcedureText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.procedure.ExecutionId;
import dev.plimsoll.model.procedure.ExecutionState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Something done in an execution: it is kept, and where the execution stands is told.
@Command(
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "3:error", "4:it cannot be done now; the sentence says why and what opens it"})
abstract class ExecutionActCommand implements Runnable {
    final Desk desk;

    @Parameters(index = "0", paramLabel = "EXECUTION", description = "For example E1.")
    private ExecutionId execution;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who does it. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    ExecutionActCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Person by = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            ExecutionState after = act(engine, engine.procedures().find().execution(execution), by);
            desk.terminal().print(ProcedureText.status(after));
        }
    }

    abstract ExecutionState act(Engine engine, ExecutionState seen, Person by);
}
