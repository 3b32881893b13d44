package dev.plimsoll.reports.lint;

import dev.plimsoll.reports.lint.grammar.Clause;
import dev.plimsoll.reports.lint.grammar.Forms;
import dev.plimsoll.reports.lint.grammar.Sentence;
import dev.plimsoll.reports.lint.grammar.Word;
import java.util.Set;

/// What a verb is as a trait of its clause: whether it is one of its own, its tense, and what it is denied with.
final class Tenses {
    private static final Set<String> LINKING =
            Set.of("was", "were", "is", "are", "be", "been", "had", "has", "have", "did", "do");
    private static final Set<String> PAST = Set.of("did", "had", "was", "were", "has", "have", "been");
    private static final Set<String> PRESENT = Set.of("do", "does", "is", "are", "am");
    private static final Set<String> BE = Set.of("was", "were", "is", "are", "been");

    private Tenses() {}

    /// "Was", "had" or "did" as the verb itself.
    static boolean links(Sentence sentence, int at) {
        if (!sentence.at(at).is("AUX") || !sentence.at(at).in(LINKING)) {
            return false;
        }
        for (int i = at + 1; i < Math.min(sentence.size(), at + 4); i++) {
            Word word = sentence.at(i);
            if (!word.is("ADV") && !word.is("PART")) {
                return !word.is("VERB") && !word.is("AUX");
            }
        }
        return true;
    }

    /// "Has once again restored", which may be taken for an adjective.
    static boolean participle(Sentence sentence, int at) {
        return sentence.at(at).is("ADJ")
                && Forms.participleLike(sentence.lower(at))
                && Clause.at(sentence, at).perfect();
    }

    /// When it was, or how it is meant: past, now, modal, to, ing.
    static String tense(Sentence sentence, Clause clause) {
        if (clause.infinitive()) {
            return clause.perfect() ? "past" : "to";
        }
        if (!clause.modal().isEmpty()) {
            return "modal";
        }
        for (int i = clause.first(); i <= clause.verb(); i++) {
            if (sentence.at(i).in(PAST)) {
                return "past";
            }
            if (sentence.at(i).in(PRESENT)) {
                return "now";
            }
        }
        String verb = sentence.lower(clause.verb());
        return Forms.pastLike(verb) ? "past" : verb.endsWith("ing") ? "ing" : "now";
    }

    /// The auxiliary that a denial goes with; empty for none.
    static String helper(Sentence sentence, Clause clause) {
        for (int i = clause.first(); i < clause.verb(); i++) {
            String word = sentence.lower(i);
            if (BE.contains(word)) {
                return "be";
            }
            if (PAST.contains(word) || PRESENT.contains(word)) {
                return word;
            }
        }
        return "";
    }
}
