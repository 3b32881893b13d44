package dev.plimsoll.reports.lint;

import dev.plimsoll.reports.lint.grammar.Clause;
import dev.plimsoll.reports.lint.grammar.Forms;
import dev.plimsoll.reports.lint.grammar.Sentence;
import dev.plimsoll.reports.lint.grammar.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A clause that a rule fires on: who does, or does not do, what.
///
/// @param rule the rule
/// @param severity how serious it is here
/// @param who who may act
/// @param verbs base forms of the verb; "*" for any
/// @param conditions what else must hold, each a key with its words, see `blame-patterns.txt`
/// @param unless words that excuse it when they stand shortly before
record DonePattern(
        Rule rule,
        Severity severity,
        Set<Who> who,
        Set<String> verbs,
        Map<String, Set<String>> conditions,
        Set<String> unless) {
    private static final Set<String> PRESENT = Set.of("do", "does", "is", "are", "am");
    private static final Set<String> LINKS = Set.of(":", "-", "–", "—", "|", ";", ")", ".", "]");
    private static final int NEAR = 7;
    private static final int OPENING = 6;

    private static final List<String> NEEDED = List.of("modal", "adverb", "object", "context", "opener");
    private static final Set<Who> NO_PERSON = Set.of(Who.EITHER, Who.THING, Who.UNSAID, Who.WORK);

    /// What a sentence must have so that it can fit.
    ///
    /// @param forms all forms of its verbs; empty for any verb
    Needs needs(Set<String> forms) {
        List<Set<String>> words = new ArrayList<>();
        if (!forms.isEmpty()) {
            words.add(forms);
        }
        for (String key : NEEDED) {
            Set<String> wanted = conditions.getOrDefault(key, Set.of());
            if (!wanted.isEmpty() && !wanted.equals(Set.of("none")) && !wanted.equals(Set.of("any"))) {
                words.add(wanted);
            }
        }
        boolean denial = Set.of("yes", "never").contains(only("neg", "no"));
        return new Needs(who.stream().noneMatch(NO_PERSON::contains), denial, words);
    }

    /// @param base the base form of the verb at that index; "*" where any verb fits
    @Nullable
    Match at(Sentence sentence, Clause clause, String base) {
        boolean fits = who.contains(clause.who())
                && said(sentence, clause)
                && verbFits(sentence, clause, base)
                && wordsFit(sentence, clause);
        if (!fits) {
            return null;
        }
        boolean near = clause.subject() >= 0 && !clause.passive() && clause.first() - clause.subject() <= 2 * NEAR;
        int from = near ? Math.min(clause.subject(), clause.first()) : clause.first();
        int to = clause.verb() + 1;
        to = conditions.containsKey("to") ? Math.min(sentence.size(), clause.verb() + 3) : to;
        to = clause.passive() && clause.subject() >= 0 ? clause.subject() + 1 : to;
        return new Match(from, Math.max(to, from + 1));
    }

    /// In an active clause without a subject, as in "Forgot to restart it", nothing may stand before the verb.
    private static boolean said(Sentence sentence, Clause clause) {
        if (clause.passive() || clause.who() != Who.UNSAID || clause.first() == 0) {
            return true;
        }
        boolean letters = false;
        for (int i = 0; i < clause.first(); i++) {
            letters |= sentence.lower(i).chars().anyMatch(Character::isLetter);
        }
        return !letters || LINKS.contains(sentence.lower(clause.first() - 1));
    }

    private boolean verbFits(Sentence sentence, Clause clause, String base) {
        String word = sentence.lower(clause.verb());
        String modal = only("modal", "none");
        boolean modalFits = switch (modal) {
            case "any" -> true;
            case "none" -> clause.modal().isEmpty();
            default -> modal.equals(clause.modal());
        };
        String neg = only("neg", modal.equals("none") ? "no" : "any");
        boolean negFits = switch (neg) {
            case "no" -> !clause.negated();
            case "yes" -> clause.negated();
            case "never" -> clause.never();
            default -> true;
        };
        String voice = only("voice", modal.equals("none") || modal.equals("any") ? "active" : "any");
        boolean voiceFits = voice.equals("any") || clause.passive() == voice.equals("passive");
        boolean formFits = !only("form", "any").equals("past")
                || clause.perfect()
                || (base.equals("*") ? Forms.pastLike(word) : Forms.past(word, base));
        boolean loose = clause.infinitive() && !clause.perfect();
        return modalFits && negFits && voiceFits && formFits && !loose && tenseFits(sentence, clause, base);
    }

    private boolean tenseFits(Sentence sentence, Clause clause, String base) {
        String tense = only("tense", "any");
        if (tense.equals("perfect")) {
            return clause.perfect()
                    && !sentence.words().subList(clause.first(), clause.verb()).stream()
                            .anyMatch(word -> word.lower().equals("always"))
                    && !sentence.lower(clause.verb()).endsWith("ing")
                    && Forms.participleLike(sentence.lower(clause.verb()));
        }
        if (!tense.equals("past")) {
            return true;
        }
        boolean aux = clause.first() < clause.verb();
        for (int i = clause.first(); i < clause.verb(); i++) {
            if (PRESENT.contains(sentence.lower(i))) {
                return false;
            }
        }
        return aux && (!clause.never() || Forms.past(sentence.lower(clause.verb()), base));
    }

    private boolean wordsFit(Sentence sentence, Clause clause) {
        int verb = clause.verb();
        return adverbFits(sentence, clause)
                && (!conditions.containsKey("subject") || Who.calledByName(sentence, clause.subject()))
                && toFits(sentence, verb)
                && (!conditions.containsKey("next") || has("next", sentence.lower(verb + 1)))
                && !(conditions.containsKey("next!") && has("next!", sentence.lower(verb + 1)))
                && (!conditions.containsKey("object") || any(sentence, "object", verb + 1, verb + 1 + NEAR))
                && (!conditions.containsKey("context") || any(sentence, "context", 0, sentence.size()))
                && (!conditions.containsKey("opener")
                        || any(sentence, "opener", clause.subject() - OPENING, clause.subject()))
                && !excused(sentence, clause);
    }

    private boolean adverbFits(Sentence sentence, Clause clause) {
        return !conditions.containsKey("adverb")
                || any(sentence, "adverb", clause.first(), clause.verb())
                || any(sentence, "adverb", clause.verb() + 1, clause.verb() + NEAR);
    }

    private boolean toFits(Sentence sentence, int verb) {
        if (!conditions.containsKey("to")) {
            return true;
        }
        int follows = sentence.lower(verb + 2).endsWith("ly") ? verb + 3 : verb + 2;
        boolean not = has("to", "!");
        return sentence.lower(verb + 1).equals("to") && has("to", sentence.lower(follows)) != not;
    }

    private boolean excused(Sentence sentence, Clause clause) {
        for (int i = Math.max(0, clause.first() - NEAR); i < clause.first(); i++) {
            if (unless.contains(sentence.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean any(Sentence sentence, String key, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(sentence.size(), to); i++) {
            if (has(key, sentence.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean has(String key, String word) {
        return conditions.getOrDefault(key, Set.of()).contains(word);
    }

    private String only(String key, String otherwise) {
        Set<String> words = conditions.getOrDefault(key, Set.of());
        return words.isEmpty() ? otherwise : words.iterator().next();
    }
}
