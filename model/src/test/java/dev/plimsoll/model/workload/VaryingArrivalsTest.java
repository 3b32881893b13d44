package dev.plimsoll.model.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
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

    private static VaryingArrivals drawn(Random random) {
        double low = random.nextInt(3) == 0 ? 0 : Math.pow(10, 4 * random.nextDouble() - 3);
        double high = low + Math.pow(10, 6 * random.nextDouble() - 2);
        Duration time = Duration.ofMillis(1 + (long) Math.pow(10, 6 * random.nextDouble()));
        return switch (random.nextInt(4)) {
            case 0 -> new VaryingArrivals.Ramp(low, Math.min(high, 100_000), time);
            case 1 -> new VaryingArrivals.Ramp(Math.min(high, 100_000), Math.max(low, 0.001), time);
            case 2 ->
                new VaryingArrivals.Bursts(
                        low, Math.min(high, 100_000), time.plusMillis(1 + random.nextInt(100_000)), time);
            default -> new VaryingArrivals.Diurnal(Math.min(high, 50_000), 1 - random.nextInt(10) / 10.0, time);
        };
    }

    /// The integral of the rate, by small steps over each piece in which it has no jump.
    private static double expected(VaryingArrivals process, double from, double to) {
        double period = process instanceof VaryingArrivals.Bursts bursts
                ? bursts.every().toNanos() / 1e9
                : 0;
        double loud = process instanceof VaryingArrivals.Bursts bursts
                ? bursts.lasting().toNanos() / 1e9
                : 0;
        double end = process instanceof VaryingArrivals.Ramp ramp ? ramp.over().toNanos() / 1e9 : 0;
        TreeSet<Double> cuts = new TreeSet<>(List.of(from, to));
        cuts.add(Math.clamp(end, from, to));
        for (double at = Math.floor(period == 0 ? 0 : from / period) * period; period > 0 && at < to; at += period) {
            cuts.add(Math.clamp(at, from, to));
            cuts.add(Math.clamp(at + loud, from, to));
        }
        double sum = 0;
        double before = from;
        for (double cut : cuts) {
            int steps = process instanceof VaryingArrivals.Diurnal ? 20_000 : 1;
            for (int step = 0; step < steps && cut > before; step++) {
                sum += process.rate(before + (cut - before) * (step + 0.5) / steps) * (cut - before) / steps;
            }
            before = cut;
        }
        return sum;
    }

    @Test
    void soManyArrivalsAreExpectedUntilThen() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            VaryingArrivals process = drawn(random);
            double at = random.nextInt(4) == 0 ? 0 : Math.pow(10, 6 * random.nextDouble() - 3);
            double due = random.nextExponential() * (random.nextInt(5) == 0 ? 100 : 1);
            double until = process.until(due, at);
            if (until < 10_000) {
                assertThat(expected(process, at, at + until))
                        .as("seed %d: %s, %s arrivals from %s s on: %s s", seed, process, due, at, until)
                        .isCloseTo(due, within(0.001 * due + 1e-6));
            }
        }
    }

    @Test
    void whenAlmostNothingComesTheNextIsDrawnAtOnce() {
        VaryingArrivals sinking = new VaryingArrivals.Ramp(100_000, 0.001, Duration.ofSeconds(10));
        CountedRandom random = new CountedRandom();
        for (int draw = 0; draw < 1_000; draw++) {
            assertThat(sinking.nextGapNanos(20_000_000_000L, random)).isPositive();
        }
        assertThat(random.draws).isLessThan(3_000);
    }

    /// Tells how often it was asked.
    private static final class CountedRandom extends Random {
        private static final long serialVersionUID = 1L;
        private int draws;

        CountedRandom() {
            super(SEED);
        }

        @Override
        public long nextLong() {
            draws++;
            return super.nextLong();
        }
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
