package dev.plimsoll.model.premortem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/// A way to fail, as the round robin worded it.
///
/// @param wording what goes wrong, in a sentence
/// @param entries the numbers of the entries that it stands for; at least one
/// @param item the part of the plan that it is about: `plan`, or the name of a fault, a signal, a consumer or one of
///     the plan's other parts
/// @param signs how one notices it early; may be empty
/// @param safeguard what is there against it; may be empty
public record Risk(
        String wording,
        List<Integer> entries,
        String item,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String signs,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String safeguard) {
    /// The item of a risk that is about no part more than about another.
    public static final String WHOLE_PLAN = "plan";

    public Risk {
        entries = entries.stream().distinct().sorted().toList();
        signs = signs == null ? "" : signs;
        safeguard = safeguard == null ? "" : safeguard;
        if (wording.isBlank() || item.isBlank()) {
            throw new IllegalArgumentException("a risk says what goes wrong, and with which part of the plan");
        }
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a risk stands for at least one entry");
        }
    }
}
