package dev.plimsoll.model.contract.consumer.pact;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A query string, taken apart.
///
/// @param pairs decoded, in their order; an empty piece between two `&` is a pair of empty texts
public record Query(List<Pair> pairs) {
    /// One name and its value.
    public record Pair(String name, String value) {
        boolean isEmpty() {
            return name.isEmpty() && value.isEmpty();
        }
    }

    /// No query.
    public static final Query NONE = new Query(List.of());

    public Query {
        pairs = List.copyOf(pairs);
    }

    /// @param text as it stands in an address or a form
    public static Query of(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        List<Pair> pairs = new ArrayList<>();
        for (String piece : text.split("&", -1)) {
            int sign = piece.indexOf('=');
            String name = sign < 0 ? piece : piece.substring(0, sign);
            pairs.add(new Pair(decoded(name), decoded(sign < 0 ? "" : piece.substring(sign + 1))));
        }
        return new Query(pairs);
    }

    static Query of(Map<String, List<String>> values) {
        List<Pair> pairs = new ArrayList<>();
        values.forEach((name, all) -> all.forEach(value -> pairs.add(new Pair(name, value))));
        return new Query(pairs);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            // A lone percent sign stands for itself.
            return text;
        }
    }

    /// The values of each name, empty pieces left out.
    public Map<String, List<String>> byName() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            if (!pair.isEmpty()) {
                values.computeIfAbsent(pair.name(), _ -> new ArrayList<>()).add(pair.value());
            }
        }
        return values;
    }
}
