package dev.plimsoll.cli.command;

import dev.plimsoll.cli.procedure.ProcedureText;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.procedure.ExecutionId;
import dev.plimsoll.model.procedure.ExecutionState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll procedure status`.
@Command(
        name = "status",
        description = "Shows where an execution stands, or lists all of them; its JSON is its events.")
public final class ProcedureStatusCommand extends ShowCommand {
    @Parameters(arity = "0..1", paramLabel = "EXECUTION", description = "For example E1. Default: all.")
    private @Nullable ExecutionId id;

    public ProcedureStatusCommand(Desk desk) {
        super(desk);
    }

    @Override
    String json(Engine engine) {
        return Json.pretty(asked(engine).stream().map(ExecutionState::events).toList());
    }

    @Override
    String text(Engine engine, Terminal terminal) {
        List<ExecutionState> asked = asked(engine);
        if (id != null) {
            return ProcedureText.status(asked.getFirst());
        }
        return asked.isEmpty()
                ? "Nothing was done yet; begin with 'plimsoll procedure start PR1'.\n"
                : ProcedureText.executions(asked);
    }

    private List<ExecutionState> asked(Engine engine) {
        return id == null
                ? engine.procedures().find().executions()
                : List.of(engine.procedures().find().execution(id));
    }
}
