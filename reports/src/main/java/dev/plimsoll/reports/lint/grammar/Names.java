package dev.plimsoll.reports.lint.grammar;

import java.util.List;
import java.util.Locale;

/// Names of which nothing tells whose they are: "Acme" may be a company, a program or somebody. The parts of speech
/// help little, as a name that the model has not seen is often a noun to it, so that capitals decide.
final class Names {
    /// Endings of nouns that begin a sentence without an article and are no names: "Monitoring", "Automation".
    private static final List<String> COMMON =
            List.of("ing", "ion", "ions", "ment", "ments", "ance", "ence", "ware", "ity", "ness", "ure", "ures", "sis");

    private static final int SHORTEST = 2;

    private Names() {}

    /// Whether the head of a noun phrase is such a name.
    static boolean at(Sentence sentence, int head) {
        Word word = sentence.at(head);
        boolean capital = word.text().length() >= SHORTEST
                && Character.isUpperCase(word.text().charAt(0))
                && Character.isLetter(word.text().charAt(1));
        return capital
                && (word.is("NOUN") || word.is("PROPN"))
                && (!opens(sentence, head) || !common(word))
                && People.of(sentence, head) != Who.OUTSIDER
                && People.of(sentence, head) != Who.WORK
                && !People.machine(sentence, head);
    }

    private static boolean opens(Sentence sentence, int at) {
        return at == 0 || sentence.at(at - 1).is("PUNCT");
    }

    /// Whether a word that is written with a capital, as it begins a sentence, is an ordinary noun by its form.
    private static boolean common(Word word) {
        boolean capitals = word.text().equals(word.text().toUpperCase(Locale.ROOT));
        boolean plural = word.lower().endsWith("s");
        return word.is("NOUN") && !capitals && (plural || COMMON.stream().anyMatch(word.lower()::endsWith));
    }
}
