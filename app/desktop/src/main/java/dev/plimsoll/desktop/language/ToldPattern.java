package dev.plimsoll.desktop.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence of the model with places for its values, and the same sentence in another language.
///
/// @param english as the code has it, with `%s` for each value
/// @param words what stands before, between and after the values
/// @param own how many characters those are
/// @param other with `%s`, or `%2$s` where the order is another
record ToldPattern(String english, List<String> words, int own, String other) {
    /// Of two patterns for one sentence that one is meant which says more of its beginning, then of its end, then
    /// in all: what a sentence holds at a place may look like a longer pattern than the sentence does.
    static final Comparator<ToldPattern> THE_MEANT_FIRST = Comparator.<ToldPattern>comparingInt(
                    pattern -> pattern.words.getFirst().length())
            .thenComparingInt(pattern -> pattern.words.getLast().length())
            .thenComparingInt(ToldPattern::own)
            .reversed()
            .thenComparing(ToldPattern::english);

    private static final Pattern PLACE = Pattern.compile("%(?:(\\d)\\$)?s");

    static ToldPattern of(String english, String other) {
        List<String> words = List.of(english.split("%s", -1));
        return new ToldPattern(
                english, words, words.stream().mapToInt(String::length).sum(), other);
    }

    /// Whether it has words of its own, and as many places in both languages.
    boolean fits() {
        long places = PLACE.matcher(other).results().count();
        return words.size() - 1 == places && String.join("", words).chars().anyMatch(Character::isLetter);
    }

    /// Whether a sentence must begin in the same way to be this one.
    boolean beginsAs(String said) {
        return words.getFirst().isEmpty() || words.getFirst().charAt(0) == said.charAt(0);
    }

    /// The values in a sentence, each as short as it can be; empty if the sentence is another one. That the first place
    /// is taken at which words are found loses no match: it leaves most for the words behind.
    Optional<List<String>> values(String said) {
        String first = words.getFirst();
        String last = words.getLast();
        if (words.size() == 1) {
            return said.equals(first) ? Optional.of(List.of()) : Optional.empty();
        }
        if (said.length() < own || !said.startsWith(first) || !said.endsWith(last)) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        int from = first.length();
        int end = said.length() - last.length();
        for (String next : words.subList(1, words.size() - 1)) {
            int at = said.indexOf(next, from);
            if (at < 0 || at + next.length() > end) {
                return Optional.empty();
            }
            values.add(said.substring(from, at));
            from = at + next.length();
        }
        values.add(said.substring(from, end));
        return Optional.of(values);
    }

    /// Whether a place holds a name that somebody gave, which is said as it is: the code sets those between quotes.
    ///
    /// @param place from 0
    boolean named(int place) {
        return words.get(place).endsWith("'");
    }

    /// The sentence of the other language.
    ///
    /// @param values as many as there are places
    String fill(List<String> values) {
        StringBuilder told = new StringBuilder();
        Matcher place = PLACE.matcher(other);
        int next = 0;
        while (place.find()) {
            String number = place.group(1);
            int value = number == null ? next++ : Integer.parseInt(number) - 1;
            place.appendReplacement(told, Matcher.quoteReplacement(values.get(value)));
        }
        return place.appendTail(told).toString();
    }
}
