package dev.plimsoll.model.procedure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.plimsoll.model.history.RecordId;

/// Names a procedure in its workspace: `PR1`, `PR2`, ….
public record ProcedureId(@JsonValue String value) implements RecordId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProcedureId {
        value = RecordId.checked(value, "PR", "a procedure");
    }

    /// The one with this number, counted from 1.
    public static ProcedureId number(long number) {
        return new ProcedureId("PR" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
