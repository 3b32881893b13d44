package dev.plimsoll.reports.lint;

/// A stretch of text that a lint would have written otherwise.
///
/// @param start index of its first character in the text that was checked
/// @param end index after its last character
/// @param rule the rule's id, such as BL02
/// @param severity how serious it is
/// @param reason why it may hurt learning, one sentence
/// @param suggestion what to write instead, as a question or an advice
/// @param source where the rule comes from
public record Finding(
        int start, int end, String rule, Severity severity, String reason, String suggestion, String source) {
    public Finding {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A finding needs a stretch of text, not " + start + " to " + end);
        }
    }

    /// The words that were found.
    ///
    /// @param text the text that was checked
    public String words(String text) {
        return text.substring(start, end);
    }
}
