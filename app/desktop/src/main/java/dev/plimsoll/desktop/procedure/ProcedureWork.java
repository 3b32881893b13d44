package dev.plimsoll.desktop.procedure;

import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.procedure.ExecutionId;
import dev.plimsoll.model.procedure.ExecutionState;
import dev.plimsoll.model.procedure.Procedure;
import dev.plimsoll.model.procedure.ProcedureId;
import dev.plimsoll.model.procedure.ProcedureState;
import java.nio.file.Path;
import java.util.List;

/// What the procedures screen asks of the engine. Everything here may block.
public interface ProcedureWork {
    /// All procedures and all times that they were done, the newest first.
    Listed list();

    ProcedureState procedure(ProcedureId id);

    ExecutionState execution(ExecutionId id);

    /// Keeps what a file says as a procedure, whatever it lacks.
    ///
    /// @param file YAML or JSON
    ProcedureState take(Path file, Person by);

    /// Keeps a new procedure, whatever it lacks.
    ProcedureState draft(Procedure procedure, Person by);

    /// Keeps the next version of a procedure.
    ///
    /// @param seen what the writer was looking at
    /// @param note what is other; may be empty
    ProcedureState revise(ProcedureState seen, Procedure changed, Person by, String note);

    /// Starts the present version.
    ExecutionState start(ProcedureState state, Person by);

    ExecutionState tick(ExecutionState seen, String step, Person by, String note);

    ExecutionState skip(ExecutionState seen, String step, Person by, String reason);

    ExecutionState attach(ExecutionState seen, String step, Person by, Path file);

    ExecutionState finish(ExecutionState seen, Person by);

    ExecutionState abort(ExecutionState seen, Person by, String reason);

    /// What the workspace holds.
    record Listed(List<ProcedureState> procedures, List<ExecutionState> executions) {
        public Listed {
            procedures = List.copyOf(procedures);
            executions = List.copyOf(executions);
        }
    }
}
