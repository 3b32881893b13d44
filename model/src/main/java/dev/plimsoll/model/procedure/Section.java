package dev.plimsoll.model.procedure;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The parts of a runbook, after the phases of incident handling (NIST SP 800-61).
public enum Section {
    @JsonProperty("containment")
    CONTAINMENT("Containment"),
    @JsonProperty("eradication")
    ERADICATION("Eradication"),
    @JsonProperty("recovery")
    RECOVERY("Recovery"),
    @JsonProperty("rollback")
    ROLLBACK("Rollback");

    private final String title;

    Section(String title) {
        this.title = title;
    }

    /// As people read it.
    public String title() {
        return title;
    }
}
