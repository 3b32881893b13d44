package dev.plimsoll.model.learning.timeline;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What people do with an entry of a timeline.
public enum Mark {
    /// It tells the story.
    @JsonProperty("pin")
    PIN("pin"),
    @JsonProperty("unpin")
    UNPIN("unpin"),
    /// It is kept, and out of sight.
    @JsonProperty("hide")
    HIDE("hide"),
    @JsonProperty("unhide")
    UNHIDE("unhide"),
    /// Times are counted from it.
    @JsonProperty("start")
    START("start");

    private final String word;

    Mark(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
