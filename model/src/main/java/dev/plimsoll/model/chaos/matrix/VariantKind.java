package dev.plimsoll.model.chaos.matrix;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// The ways in which a payload differs from what its reader expects.
public enum VariantKind {
    WITNESS("the diff's own counterexample"),
    PRESENT("a usual message of the other version"),
    ABSENT("left out"),
    NULL("null"),
    EMPTY("empty text, list or object"),
    DEFAULT("the default that the contract writes"),
    WRONG_TYPE("a value of another JSON type"),
    UNKNOWN_VALUE("a value that neither version lists"),
    BOUNDARY("at a limit, and one beyond it"),
    OVERSIZED("far larger than usual"),
    TRUNCATED("the message ends in the middle"),
    RENAMED("under its new name only"),
    STATUS("another status"),
    CALL("a call as the other version makes it");

    private final String meaning;

    VariantKind(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
