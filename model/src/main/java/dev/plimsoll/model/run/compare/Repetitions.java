package dev.plimsoll.model.run.compare;

import java.util.List;
import java.util.Locale;

/// How often repetitions of a run departed from it, and what that says of the next one.
///
/// @param comparisons one a repetition, at least one
public record Repetitions(List<RunComparison> comparisons) {
    public Repetitions {
        comparisons = List.copyOf(comparisons);
        if (comparisons.isEmpty()) {
            throw new IllegalArgumentException("there is at least one repetition");
        }
    }

    /// How many departed.
    public int departed() {
        return (int) comparisons.stream().filter(each -> !each.same()).count();
    }

    /// How probable it is that a repetition departs.
    public Chance chance() {
        return new Chance(departed(), comparisons.size());
    }

    /// The chance of departing is at least this, with 97.5 % confidence.
    public double lowest() {
        return chance().lowest();
    }

    /// The chance of departing is at most this, with 97.5 % confidence.
    public double highest() {
        return chance().highest();
    }

    /// What they say together.
    public String sentence() {
        return String.format(
                Locale.ROOT,
                "%d of %d repetitions departed; the chance that the next one does is between %.1f and %.1f %% (95 %%).",
                departed(),
                comparisons.size(),
                100 * lowest(),
                100 * highest());
    }
}
