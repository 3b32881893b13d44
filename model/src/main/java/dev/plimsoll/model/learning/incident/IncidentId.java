package dev.plimsoll.model.learning.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.plimsoll.model.history.RecordId;

/// Names an incident in its workspace: `I1`, `I2`, ….
public record IncidentId(@JsonValue String value) implements RecordId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public IncidentId {
        value = RecordId.checked(value, "I", "an incident");
    }

    /// The one with this number, counted from 1.
    public static IncidentId number(long number) {
        return new IncidentId("I" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
