package dev.plimsoll.model.chaos.matrix;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// The weather around a payload: what else goes wrong while a consumer or provider meets it.
public enum Surrounding {
    DELAY("answers come late"),
    LOSS("some messages get no answer"),
    RESET("connections are reset"),
    CORRUPTION("bytes of a message are damaged"),
    LOST_NODE("one process of the service is gone"),
    LOAD("twice the usual load is on the service");

    private final String phrase;

    Surrounding(String phrase) {
        this.phrase = phrase;
    }

    /// As in "while *answers come late*".
    public String phrase() {
        return phrase;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
