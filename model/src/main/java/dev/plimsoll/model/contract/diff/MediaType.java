package dev.plimsoll.model.contract.diff;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A media type or range (RFC 9110, 8.3.1 and 12.5.1). Case does not count; neither does `charset` nor `q`, which say
/// nothing about the form of a JSON body.
record MediaType(String type, String subtype, Map<String, String> parameters) {
    static MediaType of(String written) {
        String[] parts = written.toLowerCase(Locale.ROOT).split(";", -1);
        String[] names = parts[0].strip().split("/", 2);
        Map<String, String> parameters = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].split("=", 2);
            String name = pair[0].strip();
            if (!name.isEmpty() && !name.equals("charset") && !name.equals("q")) {
                parameters.put(name, pair.length < 2 ? "" : pair[1].strip().replace("\"", ""));
            }
        }
        return new MediaType(names[0], names.length < 2 ? "*" : names[1], parameters);
    }

    /// Whether every message of the other type is one of this type.
    boolean covers(MediaType other) {
        boolean names =
                type.equals("*") || (type.equals(other.type) && (subtype.equals("*") || subtype.equals(other.subtype)));
        return names && other.parameters.entrySet().containsAll(parameters.entrySet());
    }

    /// Whether who reads this type also reads the other: by range, or by structured suffix (RFC 6839).
    boolean isReadAs(MediaType other) {
        int plus = other.subtype.lastIndexOf('+');
        boolean suffix = type.equals(other.type)
                && parameters.isEmpty()
                && plus > 0
                && other.subtype.substring(plus + 1).equals(subtype);
        return suffix || covers(other);
    }

    /// The narrowest of some types that fits; null where none does.
    static <T> @Nullable T narrowest(List<T> all, Function<T, String> name, Predicate<MediaType> fits) {
        return all.stream()
                .filter(one -> fits.test(of(name.apply(one))))
                .min(Comparator.comparingInt(one -> of(name.apply(one)).width()))
                .orElse(null);
    }

    private int width() {
        return (type.equals("*") ? 4 : 0) + (subtype.equals("*") ? 2 : 0) + (parameters.isEmpty() ? 1 : 0);
    }

    /// A type of this range, as a message would carry it.
    String example() {
        if (type.equals("*")) {
            return "application/octet-stream";
        }
        return subtype.equals("*") ? type + "/" + (type.equals("text") ? "csv" : "example") : type + "/" + subtype;
    }
}
