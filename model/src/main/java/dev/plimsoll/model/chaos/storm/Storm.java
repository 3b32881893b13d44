package dev.plimsoll.model.chaos.storm;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;

/// A sequence of overlapping faults.
///
/// @param seed from which it follows
/// @param factors what can go wrong
/// @param squalls in the order in which they come
/// @param pairs how many pairs of levels of two factors there are
/// @param covered how many of them meet in some squall
/// @param complete how many squalls it takes until all do
public record Storm(long seed, List<Factor> factors, List<Squall> squalls, int pairs, int covered, int complete) {
    public Storm {
        factors = List.copyOf(factors);
        squalls = List.copyOf(squalls);
    }

    /// The share of the pairs that meet: 0 to 1.
    @JsonProperty
    public double coverage() {
        return pairs == 0 ? 1 : (double) covered / pairs;
    }

    /// How long it lasts.
    @JsonProperty
    public Duration length() {
        return squalls.stream().map(Squall::length).reduce(Duration.ZERO, Duration::plus);
    }
}
