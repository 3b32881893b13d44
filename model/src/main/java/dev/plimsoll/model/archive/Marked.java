package dev.plimsoll.model.archive;

import java.util.List;

/// Text in which some words are marked because they were looked for.
///
/// @param text one line
/// @param marks where the words are, in order, without overlaps
public record Marked(String text, List<Mark> marks) {
    /// @param from first character, counted from 0
    /// @param to after the last
    public record Mark(int from, int to) {}

    public Marked {
        marks = List.copyOf(marks);
        int end = 0;
        for (Mark mark : marks) {
            if (mark.from() < end || mark.to() <= mark.from() || mark.to() > text.length()) {
                throw new IllegalArgumentException("marks " + marks + " do not fit a text of " + text.length());
            }
            end = mark.to();
        }
    }

    /// The text with something before and after each marked word.
    public String with(String before, String after) {
        StringBuilder all = new StringBuilder();
        int end = 0;
        for (Mark mark : marks) {
            all.append(text, end, mark.from())
                    .append(before)
                    .append(text, mark.from(), mark.to())
                    .append(after);
            end = mark.to();
        }
        return all.append(text.substring(end)).toString();
    }
}
