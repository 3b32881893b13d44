package dev.plimsoll.engine.procedure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Values that nobody may see in evidence: those of environment variables whose names say that they are secret.
public final class SecretWords {
    /// A shorter value would hide parts of ordinary words.
    private static final int SHORTEST = 4;

    private static final String HIDDEN = "(hidden)";
    private static final List<String> NAMES = List.of("TOKEN", "SECRET", "PASSWORD", "PASSWD", "CREDENTIAL", "KEY");

    private final List<String> values;

    private SecretWords(List<String> values) {
        this.values = values;
    }

    /// @param environment variables that a command can see
    public static SecretWords of(Map<String, String> environment) {
        Stream<String> secret = environment.entrySet().stream()
                .filter(variable -> NAMES.stream().anyMatch(variable.getKey().toUpperCase(Locale.ROOT)::contains))
                .map(Map.Entry::getValue)
                .filter(value -> value.length() >= SHORTEST);
        // The longest first, so that a value inside another hides no half of it.
        return new SecretWords(secret.distinct()
                .sorted((one, other) -> other.length() - one.length())
                .toList());
    }

    /// The text with each of them replaced, and with the rest of one that it may begin with: only the end of a long
    /// output is kept.
    String hide(String text) {
        String hidden = text;
        for (String value : values) {
            hidden = withoutRest(hidden.replace(value, HIDDEN), value);
        }
        return hidden;
    }

    private static String withoutRest(String text, String value) {
        for (int from = 1; from <= value.length() - SHORTEST; from++) {
            String rest = value.substring(from);
            if (text.startsWith(rest)) {
                return HIDDEN + text.substring(rest.length());
            }
        }
        return text;
    }

    /// How many.
    @Override
    public String toString() {
        return values.size() + " secret words";
    }
}
