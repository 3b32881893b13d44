package dev.plimsoll.model.learning.action;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How soon an action is needed.
public enum ActionPriority {
    @JsonProperty("high")
    HIGH("high"),
    @JsonProperty("medium")
    MEDIUM("medium"),
    @JsonProperty("low")
    LOW("low");

    private final String word;

    ActionPriority(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
