package dev.plimsoll.model.evidence.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.SignalWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WindowDetectorsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static SignalWindow window(int second, long requests, long failed, double latency) {
        return new SignalWindow(
                START.plusSeconds(second),
                Duration.ofSeconds(1),
                requests - failed,
                failed,
                latency,
                latency * 2,
                latency * 3,
                0);
    }

    private static List<SignalWindow> noise(long seed, int from, int seconds, double median) {
        var random = new SplittableRandom(seed);
        List<SignalWindow> windows = new ArrayList<>();
        for (int i = 0; i < seconds; i++) {
            windows.add(window(from + i, 200, 1, median * Math.exp(0.05 * random.nextGaussian())));
        }
        return windows;
    }

    private static int firstAlarm(WindowDetector detector, List<SignalWindow> windows) {
        for (int i = 0; i < windows.size(); i++) {
            if (detector.see(windows.get(i)).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void aThresholdHoldsWithoutAPauseForItsTime() {
        var detector = new LastingThreshold(Measure.LATENCY_P50, Condition.atLeast(100), Duration.ofSeconds(3));
        assertThat(detector.see(window(0, 10, 0, 120))).isEmpty();
        assertThat(detector.see(window(1, 10, 0, 120))).isEmpty();
        assertThat(detector.see(window(2, 10, 0, 80))).isEmpty();
        assertThat(detector.see(window(3, 10, 0, 120))).isEmpty();
        assertThat(detector.see(window(4, 0, 0, 0))).isEmpty();
        assertThat(detector.see(window(5, 10, 0, 130))).isEmpty();
        Alarm alarm = detector.see(window(6, 10, 0, 140)).orElseThrow();
        assertThat(alarm.sentence()).isEqualTo("The p50 latency was 140 ms, and has been ≥ 100 ms for 3 s.");
        assertThat(alarm.sinceNanos()).isEqualTo(WindowDetector.nanos(START.plusSeconds(3)));
    }

    @Test
    void aBurnRateMustBeHighInTheLongAndInTheShortStretch() {
        var pair = new BurnRate.Pair(Duration.ofSeconds(10), Duration.ofSeconds(2), 10);
        var detector = new BurnRate(0.01, List.of(pair));
        for (int i = 0; i < 9; i++) {
            assertThat(detector.see(window(i, 100, 30, 10))).as("second " + i).isEmpty();
        }
        assertThat(detector.see(window(9, 100, 0, 10)).orElseThrow().sentence())
                .isEqualTo("Errors were 27 % of the requests over the last 10 s, 27.0 times the 1 % allowed, and still"
                        + " 15.0 times in the last 2 s.");
        assertThat(detector.see(window(10, 100, 0, 10))).as("it is over").isEmpty();
    }

    @Test
    void aChangePointIsFoundWithinSecondsAndDated() {
        BaselineBand band = BaselineBand.of(Measure.LATENCY_P50, noise(1, 0, 60, 50));
        for (int seed = 0; seed < 50; seed++) {
            var detector = new ChangePoint(band, 8 * 3600);
            assertThat(firstAlarm(detector, noise(100 + seed, 60, 120, 50)))
                    .as("seed " + seed)
                    .isEqualTo(-1);
            int found = firstAlarm(detector, noise(200 + seed, 180, 60, 57.5));
            assertThat(found).as("seed " + seed).isBetween(0, 20);
        }
        var detector = new ChangePoint(band, 8 * 3600);
        List<Alarm> alarms = new ArrayList<>();
        noise(3, 60, 60, 57.5).forEach(window -> detector.see(window).ifPresent(alarms::add));
        assertThat(alarms.getFirst().sentence())
                .matches(
                        "The p50 latency moved from (49|50|51) ms to about 5[5-9] ms, since \\d s before this was found;"
                                + " by chance that happens about once in 28800 s\\.");
    }

    @Test
    void aThroughputThatFallsIsAChangeForTheWorse() {
        List<SignalWindow> baseline = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            baseline.add(window(i, 190 + i % 20, 0, 10));
        }
        BaselineBand band = BaselineBand.of(Measure.THROUGHPUT, baseline);
        assertThat(new Spike(band, 0.01, 600).see(window(31, 300, 0, 10))).isEmpty();
        assertThat(new Spike(band, 0.01, 600).see(window(31, 100, 0, 10))).isPresent();
        var rising = new ChangePoint(band, 1000);
        var falling = new ChangePoint(band, 1000);
        for (int i = 0; i < 60; i++) {
            assertThat(rising.see(window(31 + i, 260, 0, 10))).isEmpty();
        }
        List<Alarm> alarms = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            falling.see(window(31 + i, 160, 0, 10)).ifPresent(alarms::add);
        }
        assertThat(alarms).isNotEmpty();
        assertThat(alarms.getFirst().after()).isLessThan(alarms.getFirst().before());
    }

    /// Five standard deviations are found in the very window, and a quiet run of 600 windows stays quiet.
    @Test
    void aSpikeIsFoundAtOnce() {
        BaselineBand band = BaselineBand.of(Measure.LATENCY_P50, noise(1, 0, 60, 50));
        var detector = new Spike(band, 0.01, 600);
        assertThat(firstAlarm(detector, noise(2, 60, 600, 50))).isEqualTo(-1);
        double five = band.at(5);
        Alarm alarm = detector.see(window(700, 200, 0, five)).orElseThrow();
        assertThat(alarm.sentence()).contains("5.0 standard deviations", "within 600 windows is 1 %");
        assertThat(detector.see(window(701, 200, 0, band.at(2)))).isEmpty();
        assertThat(detector.limit()).isLessThan(five);
    }

    @Test
    void aBandNeedsABaseline() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaselineBand.of(Measure.LATENCY_P50, noise(1, 0, 9, 50)))
                .withMessageContaining("9");
    }
}
