package dev.plimsoll.model.amendment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.plimsoll.model.history.RecordId;

/// Names an amendment in its workspace: `A1`, `A2`, ….
public record AmendmentId(@JsonValue String value) implements RecordId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AmendmentId {
        value = RecordId.checked(value, "A", "an amendment");
    }

    /// The amendment with this number, counted from 1.
    public static AmendmentId number(long number) {
        return new AmendmentId("A" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
