package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.procedure.ProcedureWork;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.procedure.DoProcedure;
import dev.plimsoll.engine.procedure.FindProcedures;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.procedure.ExecutionId;
import dev.plimsoll.model.procedure.ExecutionState;
import dev.plimsoll.model.procedure.Procedure;
import dev.plimsoll.model.procedure.ProcedureId;
import dev.plimsoll.model.procedure.ProcedureState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/// The procedures of the open workspace, as their screen needs them.
record ProceduresOnEngine(Supplier<Engine> engine) implements ProcedureWork {
    private FindProcedures find() {
        return engine.get().procedures().find();
    }

    private DoProcedure perform() {
        return engine.get().procedures().perform();
    }

    @Override
    public Listed list() {
        return new Listed(find().all(), find().executions());
    }

    @Override
    public ProcedureState procedure(ProcedureId id) {
        return find().get(id);
    }

    @Override
    public ExecutionState execution(ExecutionId id) {
        return find().execution(id);
    }

    @Override
    public ProcedureState take(Path file, Person by) {
        return draft(RecordInFile.read(file, Procedure.DOCUMENT), by);
    }

    @Override
    public ProcedureState draft(Procedure procedure, Person by) {
        return engine.get().procedures().write().draft(procedure, by);
    }

    @Override
    public ProcedureState revise(ProcedureState seen, Procedure changed, Person by, String note) {
        return engine.get().procedures().write().revise(seen, changed, by, note);
    }

    @Override
    public ExecutionState start(ProcedureState state, Person by) {
        return perform().start(state, state.version(), by, null);
    }

    @Override
    public ExecutionState tick(ExecutionState seen, String step, Person by, String note) {
        return perform().tick(seen, step, by, note);
    }

    @Override
    public ExecutionState skip(ExecutionState seen, String step, Person by, String reason) {
        return perform().skip(seen, step, by, reason);
    }

    @Override
    public ExecutionState attach(ExecutionState seen, String step, Person by, Path file) {
        try {
            return perform().attach(seen, step, by, file.getFileName().toString(), Files.readAllBytes(file), "");
        } catch (IOException failure) {
            throw new Problem(
                    tr("The evidence %s cannot be read: %s.", file, failure.getMessage()),
                    tr("Choose a file that you may read."),
                    failure);
        }
    }

    @Override
    public ExecutionState finish(ExecutionState seen, Person by) {
        return perform().finish(seen, by, "");
    }

    @Override
    public ExecutionState abort(ExecutionState seen, Person by, String reason) {
        return perform().abort(seen, by, reason);
    }
}
