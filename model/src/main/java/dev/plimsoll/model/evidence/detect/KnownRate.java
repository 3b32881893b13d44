package dev.plimsoll.model.evidence.detect;

/// What a baseline tells of a rate: a Beta distribution over the rate, whose mean is `hits / (hits + misses)` and
/// which is the narrower the more requests were seen.
///
/// @param hits first parameter, above 0
/// @param misses second parameter, above 0
public record KnownRate(double hits, double misses) {
    public KnownRate {
        if (!(hits > 0 && misses > 0 && hits + misses < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "a rate is known from numbers above 0, not from " + hits + " and " + misses);
        }
    }

    /// After so many hits among so many requests, with Jeffreys' prior Beta(1/2, 1/2).
    public static KnownRate counted(long hits, long requests) {
        if (hits < 0 || requests < hits) {
            throw new IllegalArgumentException(hits + " of " + requests + " requests is not possible");
        }
        return new KnownRate(hits + 0.5, requests - hits + 0.5);
    }

    /// How often a value from the same continuous distribution exceeds the k-th smallest of n: whatever that
    /// distribution is, this rate follows exactly Beta(n + 1 - k, k) (order statistics of a uniform sample; David
    /// and Nagaraja, "Order Statistics", 3rd edition, section 2.2). With ties it is lower, never higher.
    ///
    /// @param rank k, from 1 to n
    /// @param size n
    public static KnownRate above(int rank, int size) {
        if (rank < 1 || rank > size) {
            throw new IllegalArgumentException("a rank is from 1 to " + size + ", not " + rank);
        }
        return new KnownRate(size + 1.0 - rank, rank);
    }

    public double mean() {
        return hits / (hits + misses);
    }
}
