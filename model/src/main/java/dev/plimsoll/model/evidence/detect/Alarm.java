package dev.plimsoll.model.evidence.detect;

/// A detector's finding.
///
/// @param detector which one, as plans name it
/// @param what what moved, in words
/// @param before its value in the baseline
/// @param after its value since the change
/// @param sinceNanos when the change most likely began, on the clock of the events seen
/// @param atNanos when it was found, on the same clock
/// @param sentence the whole finding in words: what moved, from what to what, since when, how sure
public record Alarm(
        String detector, String what, double before, double after, long sinceNanos, long atNanos, String sentence) {
    public Alarm {
        if (sinceNanos > atNanos) {
            throw new IllegalArgumentException(
                    "a change begins before it is found, not " + (sinceNanos - atNanos) + " ns after it");
        }
    }
}
