package dev.plimsoll.model.invariant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What must hold over the transactions of a run, and where its programs write them down.
///
/// @param records folder below the workspace's folder; each run has a file of its own in it, to which its programs
///     append an [Entry] a line. They find its place in the variable [#RECORDS_VARIABLE]
/// @param invariants at least one, of different names
/// @param broken what a broken one means
/// @param settle how long transactions that are under way may take after the run; 1 s when left out
public record InvariantBook(
        String records,
        List<Invariant> invariants,
        Consequence broken,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Duration settle) {
    /// The variable with the place of the file.
    public static final String RECORDS_VARIABLE = "PLIMSOLL_RECORDS";

    private static final Duration USUAL = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /// What a broken invariant means.
    public enum Consequence {
        /// The run ends at once.
        HARM,
        /// The run goes on and fails.
        FAILURE;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public InvariantBook {
        invariants = List.copyOf(invariants);
        Set<String> names = new HashSet<>();
        if (invariants.isEmpty() || !invariants.stream().allMatch(invariant -> names.add(invariant.name()))) {
            throw new IllegalArgumentException("an invariant book holds at least one invariant, of different names");
        }
        if (!Pattern.matches("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*", records)) {
            throw new IllegalArgumentException(
                    "the records of an invariant book lie below the workspace's folder, unlike '" + records + "'");
        }
        if (settle != null && (settle.isNegative() || settle.compareTo(LONGEST) > 0)) {
            throw new IllegalArgumentException(
                    "transactions settle within " + LONGEST.toSeconds() + " s, not " + settle);
        }
    }

    /// How long transactions may take after the run.
    public Duration settlesWithin() {
        return settle == null ? USUAL : settle;
    }
}
