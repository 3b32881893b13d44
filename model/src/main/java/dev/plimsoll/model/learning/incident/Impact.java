package dev.plimsoll.model.learning.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an incident did to customers. A number that nobody knows is null, and never taken for nothing.
///
/// @param words what customers met, in plain words; may be empty
/// @param customers how many
/// @param requests how many failed
/// @param cost its unit is a currency by ISO 4217
/// @param others other numbers
public record Impact(
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String words,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Figure customers,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Figure requests,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Figure cost,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Figure> others) {
    public static final Impact UNKNOWN = new Impact("", null, null, null, List.of());

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    public Impact {
        words = words == null ? "" : words;
        others = others == null ? List.of() : List.copyOf(others);
        if (cost != null && !CURRENCY.matcher(cost.unit()).matches()) {
            throw new IllegalArgumentException("a cost has a currency such as EUR, not '" + cost.unit() + "'");
        }
    }

    /// The numbers that are known.
    public List<Figure> figures() {
        List<Figure> known = new ArrayList<>();
        for (Figure figure : new Figure[] {customers, requests, cost}) {
            if (figure != null) {
                known.add(figure);
            }
        }
        known.addAll(others);
        return List.copyOf(known);
    }
}
