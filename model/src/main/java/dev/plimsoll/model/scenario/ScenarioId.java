package dev.plimsoll.model.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.plimsoll.model.history.RecordId;

/// Names a scenario card in its workspace: `S1`, `S2`, ….
public record ScenarioId(@JsonValue String value) implements RecordId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ScenarioId {
        value = RecordId.checked(value, "S", "a scenario card");
    }

    /// The one with this number, counted from 1.
    public static ScenarioId number(long number) {
        return new ScenarioId("S" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
