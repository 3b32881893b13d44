package dev.plimsoll.reports.lint.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Mends parts of speech that the words around a word exclude: the tagger learned from letters and forums, where
/// "the team lead" or "the engineer on duty slept" are rare.
final class Tags {
    private static final Set<String> AFTER_SUBJECT =
            Set.of("did", "does", "was", "were", "has", "had", "should", "could", "would", "must", "will", "can");
    private static final Set<String> NAMING = Set.of("NOUN", "PROPN", "ADJ");
    private static final Set<String> NOT_NAMING = Set.of("ADJ", "VERB", "ADV", "X", "INTJ");

    private Tags() {}

    static List<Word> mended(List<Word> words) {
        List<Word> mended = new ArrayList<>(words);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            Word before = i == 0 ? null : mended.get(i - 1);
            Word after = i + 1 == words.size() ? null : words.get(i + 1);
            if (before != null && noun(before, word, after)) {
                mended.set(i, tagged(word, "NOUN"));
            } else if (before != null && verb(before, word)) {
                mended.set(i, tagged(word, "VERB"));
            }
        }
        return mended;
    }

    /// "by the intern.", "the team lead did not".
    private static boolean noun(Word before, Word word, @Nullable Word after) {
        if (!NOT_NAMING.contains(word.tag()) || !personal(word.lower())) {
            return false;
        }
        if (after == null) {
            return !before.is("AUX");
        }
        boolean opens = before.is("DET") || before.is("ADJ") || before.is("NUM") || owned(before);
        boolean ends = after.is("PUNCT") || after.is("ADP") || after.is("AUX") || after.is("PART");
        return (opens && (ends || after.is("VERB")))
                || (before.is("NOUN")
                        && (after.in(AFTER_SUBJECT) || after.is("VERB") || Forms.onlyPast(after.lower())));
    }

    private static boolean personal(String lower) {
        return PersonNouns.THIRD.contains(lower)
                || PersonNouns.SOMETIMES.contains(lower)
                || PersonNouns.MIXED.contains(lower)
                || Trades.contains(lower);
    }

    private static boolean owned(Word before) {
        return before.is("PRON")
                && Set.of("our", "their", "his", "her", "my", "your", "its").contains(before.lower());
    }

    /// "The engineer slept through": the past of an irregular verb that is no noun, after what can act.
    private static boolean verb(Word before, Word word) {
        return NAMING.contains(word.tag()) && Forms.onlyPast(word.lower()) && (before.nominal() || before.is("ADV"));
    }

    private static Word tagged(Word word, String tag) {
        return new Word(word.start(), word.end(), word.text(), word.lower(), tag, word.named());
    }
}
