package dev.plimsoll.model.publication;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.plimsoll.model.history.RecordId;

/// Names a document in its workspace: `DOC1`, `DOC2`, ….
public record DocumentId(@JsonValue String value) implements RecordId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DocumentId {
        value = RecordId.checked(value, "DOC", "a document");
    }

    /// The one with this number, counted from 1.
    public static DocumentId number(long number) {
        return new DocumentId("DOC" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
