package dev.plimsoll.model.drill;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The moments that a drill is timed by, in their order.
public enum DrillMark {
    @JsonProperty("detected")
    DETECTED("detected"),
    @JsonProperty("decided")
    DECIDED("decided"),
    @JsonProperty("recovered")
    RECOVERED("recovered");

    private final String word;

    DrillMark(String word) {
        this.word = word;
    }

    /// As people read it.
    public String word() {
        return word;
    }
}
