package dev.plimsoll.model.regex;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The texts in which a regular expression of ECMA-262 is found, by automata: all that must find it and all that must
/// not. Texts are sequences of Unicode scalar values. Immutable.
public final class TextLanguage {
    /// One automaton and whether it must find its expression.
    record Part(Automaton automaton, boolean wanted) {}

    private final List<Part> parts;

    private TextLanguage(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /// The language of a pattern; null for one that is not regular, too large, or read in several ways by the engines
    /// in use: references back, boundaries of words, looking around but ahead at the beginning, flags.
    public static @Nullable TextLanguage of(String pattern) {
        try {
            ExpressionReader reader = new ExpressionReader(pattern);
            List<Part> parts = new ArrayList<>();
            parts.add(new Part(AutomatonBuilder.of(reader.read()), true));
            for (ExpressionReader.Look look : reader.looks()) {
                parts.add(new Part(AutomatonBuilder.of(look.ahead()), look.wanted()));
            }
            return new TextLanguage(parts);
        } catch (NotRegular _) {
            // The caller knows no language then and answers that it does not know.
            return null;
        }
    }

    List<Part> parts() {
        return parts;
    }

    /// How many states its automata have; building them took about as many steps.
    public int size() {
        return parts.stream().mapToInt(part -> part.automaton().size()).sum();
    }
}
