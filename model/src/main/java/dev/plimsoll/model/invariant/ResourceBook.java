package dev.plimsoll.model.invariant;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.invariant.InvariantBook.Consequence;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What must hold over the resources that the provider keeps. They are read before the load, each second, and after the
/// run, each as an [Entry]: its hop is its collection without the leading slash, its transaction the member
/// `transaction` of its value, or else its path.
///
/// @param state path at the provider whose answer to a GET has a member `resources`, a list of objects with
///     `collection`, `path` and `value`, as `/__admin/plimsoll/state` of `plimsoll sandbox` has it
/// @param invariants at least one, of different names
/// @param broken what a broken one means
/// @param settle how long transactions that are under way may take; 1 s when left out, at most a minute
public record ResourceBook(
        String state,
        List<Invariant> invariants,
        Consequence broken,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Duration settle) {
    private static final Duration USUAL = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    public ResourceBook {
        invariants = List.copyOf(invariants);
        Set<String> names = new HashSet<>();
        if (invariants.isEmpty() || !invariants.stream().allMatch(invariant -> names.add(invariant.name()))) {
            throw new IllegalArgumentException("a book of resources holds at least one invariant, of different names");
        }
        if (!state.startsWith("/") || state.contains(" ")) {
            throw new IllegalArgumentException(
                    "the state of resources is a path at the provider such as /__admin/plimsoll/state, not '" + state
                            + "'");
        }
        if (settle != null && (settle.isNegative() || settle.compareTo(LONGEST) > 0)) {
            throw new IllegalArgumentException(
                    "transactions settle within " + LONGEST.toSeconds() + " s, not " + settle);
        }
    }

    /// How long transactions may take.
    public Duration settlesWithin() {
        return settle == null ? USUAL : settle;
    }
}
