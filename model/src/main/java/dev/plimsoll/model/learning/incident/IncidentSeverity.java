package dev.plimsoll.model.learning.incident;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How bad an incident was for customers.
public enum IncidentSeverity {
    /// A whole service was gone, or somebody was harmed.
    @JsonProperty("critical")
    CRITICAL("critical"),
    /// Many customers could not do what they came for.
    @JsonProperty("major")
    MAJOR("major"),
    /// A part was slow or wrong, and there was a way around it.
    @JsonProperty("moderate")
    MODERATE("moderate"),
    /// Hardly anybody noticed.
    @JsonProperty("minor")
    MINOR("minor");

    private final String word;

    IncidentSeverity(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /// Whether many customers were hurt.
    public boolean harmful() {
        return this == CRITICAL || this == MAJOR;
    }
}
