package dev.plimsoll.model.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaryingArrivalsTest {
    private static final long SEED = 41;
    private static final Duration PERIOD = Duration.ofSeconds(100);

    /// How many arrivals fall into each tenth of the first 100 s.
    private static long[] tenths(ArrivalProcess process) {
        Random random = new Random(SEED);
        long[] counts = new long[10];
        long at = 0;
        while (true) {
            at += process.nextGapNanos(at, random);
            if (at >= PERIOD.toNanos()) {
                return counts;
            }
            counts[(int) (at * 10 / PERIOD.toNanos())]++;
        }
    }

    /// Each count is Poisson distributed about the integral of the rate.
    private static void assertFits(VaryingArrivals process) {
        long[] counts = tenths(process);
        for (int tenth = 0; tenth < counts.length; tenth++) {
            double expected = 0;
            for (int step = 0; step < 1_000; step++) {
                expected += process.rate(tenth * 10 + (step + 0.5) / 100) / 100;
            }
            assertThat((double) counts[tenth])
                    .as("tenth %d, seed %d", tenth, SEED)
                    .isCloseTo(expected, within(1 + 5 * Math.sqrt(expected)));
        }
    }

    @Test
    void arrivalsFollowTheRate() {
        assertFits(new VaryingArrivals.Ramp(0, 400, Duration.ofSeconds(60)));
        assertFits(new VaryingArrivals.Ramp(300, 20, PERIOD));
        assertFits(new VaryingArrivals.Bursts(10, 500, Duration.ofSeconds(20), Duration.ofSeconds(5)));
        assertFits(new VaryingArrivals.Diurnal(200, 1, PERIOD));
    }

    @Test
    void theMeanIsTheMean() {
        VaryingArrivals bursts = new VaryingArrivals.Bursts(0, 500, Duration.ofSeconds(20), Duration.ofSeconds(5));
        assertThat(bursts.perSecond()).isEqualTo(125);
        assertThat(Arrays.stream(tenths(bursts)).sum() / 100.0).isCloseTo(125, within(5 * Math.sqrt(1.25)));
        assertThat(new VaryingArrivals.Ramp(0, 400, PERIOD).perSecond()).isEqualTo(200);
    }

    /// The mean of Lomax gaps, and their quantiles, which no exponential distribution has.
    @ParameterizedTest
    @ValueSource(doubles = {2.5, 4, 30})
    void longTailsHaveTheirMeanAndTheirQuantiles(double tail) {
        Random random = new Random(SEED);
        ArrivalProcess process = new ArrivalProcess.LongTail(50, tail);
        double[] gaps = new double[200_000];
        Arrays.setAll(gaps, _ -> process.nextGapNanos(0, random) / 1e9);
        assertThat(Arrays.stream(gaps).average().orElseThrow())
                .as("seed %d", SEED)
                .isCloseTo(0.02, within(0.0006));
        double scale = (tail - 1) / 50;
        for (double share : new double[] {0.1, 0.5, 0.9, 0.99}) {
            double quantile = scale * (Math.pow(1 - share, -1 / tail) - 1);
            double below = Arrays.stream(gaps).filter(gap -> gap < quantile).count() / (double) gaps.length;
            assertThat(below).as("share %s, seed %d", share, SEED).isCloseTo(share, within(0.006));
        }
    }

    @Test
    void theSameSeedGivesTheSameArrivals() {
        VaryingArrivals process = new VaryingArrivals.Diurnal(20, 0.5, PERIOD);
        assertThat(tenths(process)).isEqualTo(tenths(process));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new VaryingArrivals.Bursts(10, 10, PERIOD, second))
                .hasMessage("a burst is above the quiet rate of 10.0 requests a second, not 10.0");
        assertThatThrownBy(() -> new VaryingArrivals.Bursts(1, 10, second, second))
                .hasMessage("a burst is shorter than its period of PT1S, not PT1S");
        assertThatThrownBy(() -> new VaryingArrivals.Diurnal(10, 1.5, PERIOD))
                .hasMessage("a swing is a share of the mean above 0 and at most 1, not 1.5");
        assertThatThrownBy(() -> new VaryingArrivals.Ramp(1, 10, Duration.ZERO))
                .hasMessage("a ramp takes more than nothing and at most 7 days, not PT0S");
        assertThatThrownBy(() -> new VaryingArrivals.Diurnal(60_000, 1, PERIOD)).hasMessageContaining("not 120000.0");
        assertThatThrownBy(() -> new ArrivalProcess.LongTail(10, 1))
                .hasMessage("the shape of a long tail is above 1 and at most 100, not 1.0");
    }
}
