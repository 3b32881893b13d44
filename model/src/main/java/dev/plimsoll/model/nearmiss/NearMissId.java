package dev.plimsoll.model.nearmiss;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.plimsoll.model.history.RecordId;

/// Names a near miss in its workspace: `NM1`, `NM2`, ….
public record NearMissId(@JsonValue String value) implements RecordId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NearMissId {
        value = RecordId.checked(value, "NM", "a near miss");
    }

    /// The one with this number, counted from 1.
    public static NearMissId number(long number) {
        return new NearMissId("NM" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
