package dev.plimsoll.model.exhibit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.plimsoll.model.history.RecordId;

/// Names an exhibit in its workspace: `EX1`, `EX2`, ….
public record ExhibitId(@JsonValue String value) implements RecordId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ExhibitId {
        value = RecordId.checked(value, "EX", "an exhibit");
    }

    /// The one with this number, counted from 1.
    public static ExhibitId number(long number) {
        return new ExhibitId("EX" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
