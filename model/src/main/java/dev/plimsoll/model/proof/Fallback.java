package dev.plimsoll.model.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What callers get while a breaker is open.
///
/// @param status of the answer; null for any below 500
/// @param text that the answer holds; null for anything
public record Fallback(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer status,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String text) {
    public Fallback {
        if (status != null && (status < 100 || status > 599)) {
            throw new IllegalArgumentException("the status of an answer is 100 to 599, not " + status);
        }
    }

    /// Whether an answer is the promised one.
    ///
    /// @param answered the status; 0 when no whole answer came
    public boolean matches(int answered, String body) {
        boolean right = status == null ? answered > 0 && answered < 500 : answered == status;
        return right && (text == null || body.contains(text));
    }

    /// In words that follow "an answer".
    String words() {
        return (status == null ? "with a status below 500" : "with the status " + status)
                + (text == null ? "" : " that holds '" + text + "'");
    }
}
