package dev.plimsoll.model.evidence.detect;

import dev.plimsoll.model.evidence.SignalWindow;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/// Notices a single window outside the band of the baseline on its bad side. The band is the prediction interval for
/// one more value from a normal sample (Student's t), narrowed so that all windows of the stretch together stay
/// inside with the wanted chance; the rate of false alarms is approximate as far as the windows are not normal on the
/// scale of [BaselineBand].
public final class Spike implements WindowDetector {
    public static final String NAME = "spike";

    private final BaselineBand band;
    private final double chance;
    private final long windows;
    private final double deviations;

    /// @param chance of a false alarm, above 0 and below 1
    /// @param windows within so many windows, at least 1
    public Spike(BaselineBand band, double chance, long windows) {
        if (!(chance > 0 && chance < 1) || windows < 1) {
            throw new IllegalArgumentException(
                    "a chance is above 0 and below 1 over at least one window, not " + chance + " over " + windows);
        }
        this.band = band;
        this.chance = chance;
        this.windows = windows;
        double quantile = TDistribution.of(band.windows() - 1.0).inverseSurvivalProbability(chance / windows);
        this.deviations = quantile * Math.sqrt(1 + 1.0 / band.windows());
    }

    /// The edge of the band on the bad side, in the measure's unit.
    public double limit() {
        return band.at(deviations);
    }

    @Override
    public Optional<Alarm> see(SignalWindow window) {
        double value = window.value(band.measure());
        if (Double.isNaN(value)) {
            return Optional.empty();
        }
        double off = band.deviations(value);
        if (off <= deviations) {
            return Optional.empty();
        }
        String sentence = String.format(
                Locale.ROOT,
                "The %s was %s, %.1f standard deviations from the baseline's %s; the band ends at %s, and the chance"
                        + " that it is left by chance within %d windows is %s.",
                band.measure().label(),
                band.measure().format(value),
                off,
                band.measure().format(band.at(0)),
                band.measure().format(limit()),
                windows,
                Percent.of(chance));
        return Optional.of(new Alarm(
                NAME,
                band.measure().label(),
                band.at(0),
                value,
                WindowDetector.nanos(window.start()),
                WindowDetector.endOf(window),
                sentence));
    }

    @Override
    public void restart() {
        // One window is all it looks at.
    }
}
