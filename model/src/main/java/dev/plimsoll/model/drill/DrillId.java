package dev.plimsoll.model.drill;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.plimsoll.model.history.RecordId;

/// Names a drill in its workspace: `D1`, `D2`, ….
public record DrillId(@JsonValue String value) implements RecordId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DrillId {
        value = RecordId.checked(value, "D", "a drill");
    }

    /// The one with this number, counted from 1.
    public static DrillId number(long number) {
        return new DrillId("D" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
