package dev.plimsoll.model.learning.action;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What an action is for.
public enum ActionKind {
    /// It happens no more.
    @JsonProperty("prevent")
    PREVENT("prevent"),
    /// It is noticed sooner.
    @JsonProperty("detect")
    DETECT("detect"),
    /// It hurts less.
    @JsonProperty("mitigate")
    MITIGATE("mitigate"),
    /// People work otherwise.
    @JsonProperty("process")
    PROCESS("process");

    private final String word;

    ActionKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
