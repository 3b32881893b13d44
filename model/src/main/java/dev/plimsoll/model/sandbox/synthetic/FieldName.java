package dev.plimsoll.model.sandbox.synthetic;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The name of a field, taken apart: `shippingAddress_line1` is shipping, address, line, 1.
///
/// @param words in lower case, at least one, perhaps empty
record FieldName(List<String> words) {
    private static final Pattern SEAM =
            Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=[0-9])");

    FieldName {
        words = List.copyOf(words);
    }

    static FieldName of(String written) {
        return new FieldName(Arrays.stream(SEAM.split(written, -1))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList());
    }

    String last() {
        return words.getLast();
    }

    boolean endsIn(String... ends) {
        return List.of(ends).contains(last()) || List.of(ends).contains(singular(last()));
    }

    /// Whether one of the words is among these, in singular or plural.
    boolean has(String... any) {
        List<String> sought = List.of(any);
        return words.stream().anyMatch(word -> sought.contains(word) || sought.contains(singular(word)));
    }

    boolean hasAll(String... all) {
        return words.containsAll(List.of(all));
    }

    /// A short word that can begin an identifier of what the name names: `ord` for orders.
    String stem() {
        String word = singular(words.getFirst());
        return word.length() <= 4 ? word : word.substring(0, 3);
    }

    static String singular(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("s") && !word.endsWith("ss") && word.length() > 3
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
