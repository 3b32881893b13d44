package dev.plimsoll.model.evidence.detect;

import dev.plimsoll.model.evidence.SignalWindow;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Notices that a measure of windows moved for the worse and stays there: Page's cumulative sum of deviations from the
/// baseline, each less a slack of half a standard deviation and twice the standard error of the baseline's centre. Its
/// limit follows from the wanted mean time between false alarms by Siegmund's approximation for independent normal
/// values, so the rate is approximate. (Page, "Continuous inspection schemes", Biometrika 41, 1954; Siegmund,
/// "Sequential Analysis", 1985.)
public final class ChangePoint implements WindowDetector {
    public static final String NAME = "change-point";

    private static final double SLACK = 0.5;
    private static final double OVERSHOOT = 1.166;

    private final BaselineBand band;
    private final double slack;
    private final double limit;
    private final long meanWindows;
    private double sum;
    private double off;
    private int windows;
    private long since;

    /// @param meanWindows windows from one false alarm to the next on average, at least 10
    public ChangePoint(BaselineBand band, long meanWindows) {
        if (meanWindows < 10) {
            throw new IllegalArgumentException("a false alarm is at least 10 windows apart, not " + meanWindows);
        }
        this.band = band;
        this.meanWindows = meanWindows;
        this.slack = SLACK + 2 / Math.sqrt(band.windows());
        this.limit = limit((double) meanWindows);
    }

    /// Solves (e^b - b - 1) / (2 slack²) = mean for b = 2 slack (h + 1.166) by bisection and gives h; the slack here
    /// is the part that guards against chance alone.
    private static double limit(double meanWindows) {
        double low = 0;
        double high = 100;
        for (int i = 0; i < 100; i++) {
            double b = (low + high) / 2;
            if ((Math.exp(b) - b - 1) / (2 * SLACK * SLACK) < meanWindows) {
                low = b;
            } else {
                high = b;
            }
        }
        return low / (2 * SLACK) - OVERSHOOT;
    }

    @Override
    public Optional<Alarm> see(SignalWindow window) {
        double value = window.value(band.measure());
        if (Double.isNaN(value)) {
            return Optional.empty();
        }
        double deviation = band.deviations(value);
        if (sum <= 0) {
            restart();
            since = WindowDetector.nanos(window.start());
        }
        sum += deviation - slack;
        off += deviation;
        windows++;
        if (sum < limit) {
            return Optional.empty();
        }
        Alarm alarm = alarm(window);
        restart();
        return Optional.of(alarm);
    }

    private Alarm alarm(SignalWindow window) {
        double before = band.at(0);
        double after = band.at(off / windows);
        long at = WindowDetector.endOf(window);
        String sentence = String.format(
                Locale.ROOT,
                "The %s moved from %s to about %s, since %.0f s before this was found; by chance that happens about"
                        + " once in %d s.",
                band.measure().label(),
                band.measure().format(before),
                band.measure().format(after),
                (at - since) / 1e9,
                Duration.ofNanos(window.length().toNanos() * meanWindows).toSeconds());
        return new Alarm(NAME, band.measure().label(), before, after, since, at, sentence);
    }

    @Override
    public void restart() {
        sum = 0;
        off = 0;
        windows = 0;
    }
}
