package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.regex.TextLanguage;
import dev.plimsoll.model.regex.TextSearch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Decides by automata whether there is a text that fits patterns and lengths and avoids other patterns. For one
/// comparison: patterns are read once, answers are kept.
final class Texts {
    /// How many states one question may look at; most are over after some hundreds.
    private static final long MOST_STEPS = 1_500_000;
    private static final int STEPS_PER_EFFORT = 40;
    private static final int LONGEST = 100_000;
    private final Effort effort;
    private final Map<String, Optional<TextLanguage>> languages = new HashMap<>();
    private final Map<Question, TextSearch.Answer> answers = new HashMap<>();

    private record Question(Set<String> within, Set<String> outside, int minLength, int maxLength) {}

    Texts(Effort effort) {
        this.effort = effort;
    }

    /// A text that fits all the patterns within and none of those outside, as short as there is one. Patterns that no
    /// automaton knows are passed over: that there is no text then holds all the more, and a text that is found is
    /// one to be checked.
    TextSearch.Answer find(Set<String> within, Set<String> outside, int minLength, int maxLength) {
        if (minLength > maxLength) {
            return new TextSearch.None();
        }
        if (minLength > LONGEST || effort.isSpent()) {
            return new TextSearch.TooMuch();
        }
        Question question = new Question(Set.copyOf(within), Set.copyOf(outside), minLength, maxLength);
        TextSearch.Answer known = answers.get(question);
        if (known == null) {
            known = search(within, outside, minLength, maxLength);
            answers.put(question, known);
        }
        return known;
    }

    /// Whether certainly no text fits.
    boolean isNone(Set<String> within, Set<String> outside, int minLength, int maxLength) {
        return find(within, outside, minLength, maxLength) instanceof TextSearch.None;
    }

    private TextSearch.Answer search(Set<String> within, Set<String> outside, int minLength, int maxLength) {
        List<TextLanguage> in = known(within);
        List<TextLanguage> out = known(outside);
        TextSearch.Result result = TextSearch.find(in, out, minLength, maxLength, MOST_STEPS);
        effort.spend((int) (result.steps() / STEPS_PER_EFFORT) + 4);
        return result.answer();
    }

    private List<TextLanguage> known(Collection<String> patterns) {
        List<TextLanguage> known = new ArrayList<>();
        for (String pattern : patterns) {
            languages.computeIfAbsent(pattern, this::read).ifPresent(known::add);
        }
        return known;
    }

    private Optional<TextLanguage> read(String pattern) {
        TextLanguage language = TextLanguage.of(pattern);
        effort.spend(4 + (language == null ? pattern.length() : language.size()) / 10);
        return Optional.ofNullable(language);
    }
}
