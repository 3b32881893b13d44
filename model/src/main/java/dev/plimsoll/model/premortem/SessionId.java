package dev.plimsoll.model.premortem;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.plimsoll.model.history.RecordId;

/// Names a pre-mortem session in its workspace: `PM1`, `PM2`, ….
public record SessionId(@JsonValue String value) implements RecordId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SessionId {
        value = RecordId.checked(value, "PM", "a pre-mortem session");
    }

    /// The one with this number, counted from 1.
    public static SessionId number(long number) {
        return new SessionId("PM" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
