package dev.plimsoll.engine.procedure;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.procedure.ExecutionEvent;
import dev.plimsoll.model.procedure.ExecutionId;
import dev.plimsoll.model.procedure.ExecutionState;
import dev.plimsoll.model.procedure.ProcedureId;
import dev.plimsoll.model.procedure.ProcedureState;
import dev.plimsoll.storage.Workspace;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds procedures, and the times that they were done.
public final class FindProcedures {
    private final Workspace workspace;

    FindProcedures(Workspace workspace) {
        this.workspace = workspace;
    }

    /// All procedures, newest first.
    public List<ProcedureState> all() {
        return workspace.records().procedures().all();
    }

    /// @throws Problem if the workspace has no such procedure
    public ProcedureState get(ProcedureId id) {
        return workspace
                .records()
                .procedures()
                .find(id)
                .orElseThrow(() -> new Problem(
                        "There is no procedure " + id + " in "
                                + workspace.place().name() + ".",
                        "List the procedures of the workspace, or name another workspace."));
    }

    /// All executions, newest first.
    public List<ExecutionState> executions() {
        return workspace.records().executions().all();
    }

    /// @throws Problem if the workspace has no such execution
    public ExecutionState execution(ExecutionId id) {
        return workspace
                .records()
                .executions()
                .find(id)
                .orElseThrow(() -> new Problem(
                        "There is no execution " + id + " in "
                                + workspace.place().name() + ".",
                        "List them with 'plimsoll procedure status', or name another workspace."));
    }

    /// When a procedure was finished last, whatever its version; empty when it never was.
    public Optional<Instant> lastExercised(ProcedureId id) {
        return lastExercised(id, executions());
    }

    /// The same from executions that were read already.
    ///
    /// @param executions all of the workspace
    public static Optional<Instant> lastExercised(ProcedureId id, List<ExecutionState> executions) {
        return executions.stream()
                .filter(one -> one.finished() && one.start().id().equals(id))
                .map(one -> one.last().at())
                .max(Comparator.naturalOrder());
    }

    /// A piece of evidence with its bytes, which are what was attached: they are compared with their SHA-256.
    ///
    /// @param bytes null when only the digest was kept, as earlier versions of Plimsoll did
    @SuppressWarnings("ArrayRecordComponent") // handed over once, to be written into a file
    public record Piece(ExecutionEvent.Attached attached, byte @Nullable [] bytes) {}

    /// All evidence of an execution, in the order in which it was attached.
    ///
    /// @throws Problem if the bytes are not what was attached
    public List<Piece> evidence(ExecutionState state) {
        return state.all(ExecutionEvent.Attached.class).stream()
                .map(attached -> new Piece(
                        attached,
                        workspace
                                .attachments()
                                .find(attached.evidence().digest())
                                .orElse(null)))
                .toList();
    }
}
