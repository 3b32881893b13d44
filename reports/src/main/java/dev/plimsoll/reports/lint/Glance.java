package dev.plimsoll.reports.lint;

import dev.plimsoll.reports.lint.grammar.Who;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// The words of a sentence at a glance, before its grammar is read: most sentences hold nothing that any pattern could
/// fit, and need not be read.
///
/// @param words in lower case, without signs
/// @param person whether a word may be a person
/// @param denied whether a word denies
record Glance(Set<String> words, boolean person, boolean denied) {
    private static final Set<String> DENIALS =
            Set.of("not", "n't", "never", "nobody", "cannot", "didnt", "wasnt", "no");

    /// @param named whether a name or handle is there
    static Glance at(String sentence, boolean named) {
        Set<String> words = new HashSet<>();
        boolean person = named;
        String lower = sentence.toLowerCase(Locale.ROOT);
        int start = 0;
        int hyphen = -1;
        String last = "";
        for (int i = 0; i <= lower.length(); i++) {
            if (i == lower.length() || !Character.isLetter(lower.charAt(i))) {
                if (i > start) {
                    String word = lower.substring(start, i);
                    String before = hyphen < 0 ? "" : lower.substring(hyphen, i);
                    words.add(before);
                    hyphen = i < lower.length() && lower.charAt(i) == '-' ? (hyphen < 0 ? start : hyphen) : -1;
                    boolean contracted = word.endsWith("n") && lower.startsWith("'t", i);
                    words.add(contracted ? word.substring(0, word.length() - 1) : word);
                    person |= Who.mayBePerson(last, word);
                    last = word;
                }
                start = i + 1;
            }
        }
        words.remove("");
        if (lower.contains("n't")) {
            words.add("n't");
        }
        return new Glance(words, person, DENIALS.stream().anyMatch(words::contains));
    }
}
