package dev.plimsoll.model.exhibit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/// What sort of evidence a file is.
public enum ExhibitKind {
    CHART("chart"),
    SCREENSHOT("screenshot"),
    QUERY_RESULT("query-result"),
    LOG("log"),
    MESSAGE("message"),
    OTHER("other");

    private final String word;

    ExhibitKind(String word) {
        this.word = word;
    }

    /// As people type it.
    @JsonValue
    public String word() {
        return word;
    }

    /// @throws IllegalArgumentException if there is no such sort
    @JsonCreator
    public static ExhibitKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "evidence is a chart, screenshot, query-result, log, message or other, not '" + word + "'"));
    }

    @Override
    public String toString() {
        return word;
    }
}
