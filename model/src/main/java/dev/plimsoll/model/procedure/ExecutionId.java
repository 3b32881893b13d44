package dev.plimsoll.model.procedure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.plimsoll.model.history.RecordId;

/// Names an execution in its workspace: `E1`, `E2`, ….
public record ExecutionId(@JsonValue String value) implements RecordId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ExecutionId {
        value = RecordId.checked(value, "E", "an execution");
    }

    /// The one with this number, counted from 1.
    public static ExecutionId number(long number) {
        return new ExecutionId("E" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
