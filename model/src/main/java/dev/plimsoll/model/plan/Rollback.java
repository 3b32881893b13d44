package dev.plimsoll.model.plan;

import java.time.Duration;
import java.util.List;

/// How to return to the last known good state.
///
/// @param command program and arguments, run without a shell
/// @param target how long it may take
public record Rollback(List<String> command, Duration target) {
    public Rollback {
        command = List.copyOf(command);
        if (target.isNegative() || target.isZero()) {
            throw new IllegalArgumentException("a rollback needs a target time above zero, not " + target);
        }
    }
}
