package dev.plimsoll.model.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The point of view from which a reviewer reads a plan.
public enum Lane {
    @JsonProperty("security")
    SECURITY("security"),
    @JsonProperty("reliability")
    RELIABILITY("reliability"),
    @JsonProperty("product")
    PRODUCT("product");

    private final String word;

    Lane(String word) {
        this.word = word;
    }

    /// As people read and write it.
    public String word() {
        return word;
    }
}
