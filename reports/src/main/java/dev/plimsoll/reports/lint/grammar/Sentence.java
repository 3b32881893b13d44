package dev.plimsoll.reports.lint.grammar;

import java.util.List;

/// The words of one sentence.
///
/// @param words in order, signs too
public record Sentence(List<Word> words) {
    public Sentence {
        words = List.copyOf(words);
    }

    /// How many words and signs it has.
    public int size() {
        return words.size();
    }

    public Word at(int index) {
        return words.get(index);
    }

    /// The word in lower case, or an empty text beyond either end.
    public String lower(int index) {
        return index < 0 || index >= words.size() ? "" : words.get(index).lower();
    }

    /// Whether it ends with a question mark.
    public boolean question() {
        return !words.isEmpty() && words.getLast().lower().endsWith("?");
    }
}
