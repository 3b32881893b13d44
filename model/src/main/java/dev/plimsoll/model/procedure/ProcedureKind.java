package dev.plimsoll.model.procedure;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What sort of procedure it is.
public enum ProcedureKind {
    /// What must be so; in any order.
    @JsonProperty("checklist")
    CHECKLIST("checklist"),
    /// What is done when something is wrong; in order, from containment to rollback.
    @JsonProperty("runbook")
    RUNBOOK("runbook"),
    /// Who does what in a situation, and who is told; in order.
    @JsonProperty("playbook")
    PLAYBOOK("playbook");

    private final String word;

    ProcedureKind(String word) {
        this.word = word;
    }

    /// As people write it.
    public String word() {
        return word;
    }
}
