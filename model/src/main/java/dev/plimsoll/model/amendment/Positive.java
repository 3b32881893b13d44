package dev.plimsoll.model.amendment;

import java.time.Duration;

/// Lengths of time that must be longer than nothing.
final class Positive {
    private Positive() {}

    static void require(String what, Duration length) {
        if (!length.isPositive()) {
            throw new IllegalArgumentException(what + " is longer than nothing, and this is " + length);
        }
    }
}
