package dev.plimsoll.model.environment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.plimsoll.model.history.RecordId;

/// Names an ownership card of an environment in its workspace: `ENV1`, `ENV2`, ….
public record EnvironmentId(@JsonValue String value) implements RecordId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EnvironmentId {
        value = RecordId.checked(value, "ENV", "an environment");
    }

    /// The one with this number, counted from 1.
    public static EnvironmentId number(long number) {
        return new EnvironmentId("ENV" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
