package dev.plimsoll.model.learning.action;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.plimsoll.model.history.RecordId;

/// Names an action in its workspace: `AC1`, `AC2`, ….
public record ActionId(@JsonValue String value) implements RecordId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ActionId {
        value = RecordId.checked(value, "AC", "an action");
    }

    /// The one with this number, counted from 1.
    public static ActionId number(long number) {
        return new ActionId("AC" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
