package dev.plimsoll.model.drill;

import java.time.Duration;

/// Something that happens in a drill without warning.
///
/// @param id unique in the drill, for example `second-alarm`
/// @param after when it is planned, by the clock of the drill; zero or more
/// @param what the participants are told
public record Inject(String id, Duration after, String what) {
    public Inject {
        id = id.strip();
        if (id.isEmpty() || what.isBlank()) {
            throw new IllegalArgumentException("an inject has an id and says what happens");
        }
        if (after.isNegative()) {
            throw new IllegalArgumentException("inject '" + id + "' comes after the start, not " + after);
        }
    }
}
