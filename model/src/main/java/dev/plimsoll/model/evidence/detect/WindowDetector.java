package dev.plimsoll.model.evidence.detect;

import dev.plimsoll.model.evidence.SignalWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Looks at windows of measurements, one after the other. The clock of its alarms counts nanoseconds since 1970.
public interface WindowDetector {
    /// The alarm that this window raises. A window without requests says nothing about latencies and errors.
    Optional<Alarm> see(SignalWindow window);

    /// Forgets everything except the baseline.
    void restart();

    /// Nanoseconds from 1970 to the end of a window.
    static long endOf(SignalWindow window) {
        return nanos(window.start().plus(window.length()));
    }

    /// Nanoseconds from 1970 to a moment.
    static long nanos(Instant moment) {
        return Duration.between(Instant.EPOCH, moment).toNanos();
    }
}
