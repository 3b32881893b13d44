package dev.plimsoll.model.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a signal without data means.
///
/// @param signal name of a signal of the plan
/// @param rule what it means
public record NoData(String signal, Rule rule) {
    /// Never success: silence proves nothing.
    public enum Rule {
        @JsonProperty("invalid")
        INVALID,
        @JsonProperty("fail")
        FAIL,
        @JsonProperty("inconclusive")
        INCONCLUSIVE
    }
}
