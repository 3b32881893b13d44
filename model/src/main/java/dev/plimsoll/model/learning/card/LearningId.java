package dev.plimsoll.model.learning.card;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.plimsoll.model.history.RecordId;

/// Names a learning card in its workspace: `L1`, `L2`, ….
public record LearningId(@JsonValue String value) implements RecordId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LearningId {
        value = RecordId.checked(value, "L", "a learning card");
    }

    /// The one with this number, counted from 1.
    public static LearningId number(long number) {
        return new LearningId("L" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
