package dev.plimsoll.model.chaos.storm;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One stretch of a storm.
///
/// @param from since the beginning of the storm
/// @param length how long it lasts
/// @param levels the level of every factor, in the order of the factors
public record Squall(Duration from, Duration length, Map<String, String> levels) {
    public Squall {
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    }
}
