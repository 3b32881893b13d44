package dev.plimsoll.model.discussion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.plimsoll.model.history.RecordId;

/// Names a discussion in its workspace: `DS1`, `DS2`, ….
public record DiscussionId(@JsonValue String value) implements RecordId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DiscussionId {
        value = RecordId.checked(value, "DS", "a discussion of changes");
    }

    /// The one with this number, counted from 1.
    public static DiscussionId number(long number) {
        return new DiscussionId("DS" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
