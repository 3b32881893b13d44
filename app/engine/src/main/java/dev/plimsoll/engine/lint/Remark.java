package dev.plimsoll.engine.lint;

/// What a check of wording has to say about a place in a text.
///
/// @param line from 1
/// @param column from 1, in characters
/// @param start index of the first character in the text
/// @param end index after the last
/// @param words what is written there, on one line
/// @param rule the rule's id
/// @param weight how serious it is
/// @param reason why it is worth a change
/// @param direction what to write instead
/// @param source where the rule comes from
public record Remark(
        int line,
        int column,
        int start,
        int end,
        String words,
        String rule,
        Weight weight,
        String reason,
        String direction,
        String source) {
    /// The same, more or less serious.
    public Remark weighing(Weight other) {
        return new Remark(line, column, start, end, words, rule, other, reason, direction, source);
    }

    /// From the mildest.
    public enum Weight {
        HINT,
        SOFT,
        CLEAR
    }
}
