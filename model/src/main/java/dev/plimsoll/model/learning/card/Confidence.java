package dev.plimsoll.model.learning.card;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How far a learning can be relied on.
public enum Confidence {
    /// Seen once, or told.
    @JsonProperty("low")
    LOW,
    /// Seen more than once.
    @JsonProperty("medium")
    MEDIUM,
    /// Shown by an experiment that could have shown the opposite.
    @JsonProperty("high")
    HIGH
}
