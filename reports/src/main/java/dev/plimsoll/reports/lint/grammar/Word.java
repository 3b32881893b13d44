package dev.plimsoll.reports.lint.grammar;

import java.util.Set;

/// One word or sign of a text.
///
/// @param start index of its first character in the text
/// @param end index after its last character
/// @param text as written; a stand-in where the text is somebody else's (quotes, code)
/// @param lower the same in lower case
/// @param tag its part of speech, one of the universal tags (universaldependencies.org/u/pos)
/// @param named whether it is a handle or a name from the list of people
public record Word(int start, int end, String text, String lower, String tag, boolean named) {
    private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON", "NUM", "X", "SYM", "INTJ");

    /// Whether it has this part of speech.
    public boolean is(String wanted) {
        return tag.equals(wanted);
    }

    /// Whether it can be the head of what acts.
    public boolean nominal() {
        return named || NOMINAL.contains(tag);
    }

    /// Whether it is one of these words, in lower case.
    public boolean in(Set<String> words) {
        return words.contains(lower);
    }
}
