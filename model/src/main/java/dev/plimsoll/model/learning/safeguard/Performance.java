package dev.plimsoll.model.learning.safeguard;

import java.util.List;

/// How one safeguard performed in one run.
///
/// @param name the safeguard, the same in every run of a plan
/// @param intended what it is for
/// @param measured the figures, in words that go on after a colon
/// @param events what shows it: positions in the run's record, counted from 1
public record Performance(
        SafeguardKind kind, String name, String intended, SafeguardState state, String measured, List<Integer> events) {
    public Performance {
        events = List.copyOf(events);
    }
}
