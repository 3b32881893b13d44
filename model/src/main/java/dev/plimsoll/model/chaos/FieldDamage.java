package dev.plimsoll.model.chaos;

/// What can be wrong with one place of a JSON payload.
public enum FieldDamage {
    /// It is not there.
    MISSING("missing"),
    /// It is null.
    NULL("null"),
    /// It has another JSON type: a number its text, a text 0, an object a list.
    RETYPED("of another type"),
    /// It has another name.
    RENAMED("renamed"),
    /// Its text or number is none that the contract lists.
    UNKNOWN_ENUM("an unknown enum value"),
    /// Its name comes twice, the second time with another value.
    DUPLICATED("there twice"),
    /// Its number fits no 64-bit integer, or no double when it has a fraction.
    OVERFLOWING("too large a number"),
    /// It is a value that is given.
    REPLACED("replaced");

    private final String words;

    FieldDamage(String words) {
        this.words = words;
    }

    /// In words that follow "is".
    String words() {
        return words;
    }

    /// Whether it needs a property with a name, so that it cannot happen to a whole payload.
    boolean needsName() {
        return this == MISSING || this == RENAMED || this == DUPLICATED;
    }
}
