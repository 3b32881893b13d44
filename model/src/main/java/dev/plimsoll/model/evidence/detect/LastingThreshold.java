package dev.plimsoll.model.evidence.detect;

import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.SignalWindow;
import java.time.Duration;
import java.util.Optional;

/// A limit that a measure must break for some time without a pause. It states no rate of false alarms, because it
/// knows nothing of how the measure varies.
public final class LastingThreshold implements WindowDetector {
    public static final String NAME = "threshold";

    private final Measure measure;
    private final Condition wrong;
    private final Duration holdsFor;
    private Duration held = Duration.ZERO;
    private long since;

    /// @param wrong holds when things go wrong
    /// @param holdsFor zero raises the alarm at the first window
    public LastingThreshold(Measure measure, Condition wrong, Duration holdsFor) {
        this.measure = measure;
        this.wrong = wrong;
        this.holdsFor = holdsFor;
    }

    @Override
    public Optional<Alarm> see(SignalWindow window) {
        double value = window.value(measure);
        if (Double.isNaN(value)) {
            return Optional.empty();
        }
        if (!wrong.holds(value)) {
            held = Duration.ZERO;
            return Optional.empty();
        }
        if (held.isZero()) {
            since = WindowDetector.nanos(window.start());
        }
        held = held.plus(window.length());
        return held.compareTo(holdsFor) >= 0 ? Optional.of(alarm(window, value)) : Optional.empty();
    }

    private Alarm alarm(SignalWindow window, double value) {
        String sentence = "The %s was %s, and has been %s for %d s."
                .formatted(measure.label(), measure.format(value), wrong.format(measure), held.toSeconds());
        return new Alarm(NAME, measure.label(), wrong.limit(), value, since, WindowDetector.endOf(window), sentence);
    }

    @Override
    public void restart() {
        held = Duration.ZERO;
    }
}
