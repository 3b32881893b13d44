package dev.plimsoll.model.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.junit.jupiter.api.Test;

class ThinkTimeTest {
    private static final Duration MEAN = Duration.ofSeconds(2);
    private static final int DRAWS = 2_000;
    private static final int SAMPLES = 60;

    /// The 95 % point of the greatest difference of distribution functions, over the root of the number of draws.
    private static final double KOLMOGOROV = 1.358;

    /// Of 60 samples 3 are expected to miss a test at 5 %; more than 9 do with a chance below 0.2 %.
    private static final int MOST_MISSES = 9;

    private static double[] sample(ThinkTime think, long seed) {
        Random random = new Random(seed);
        double[] drawn = new double[DRAWS];
        Arrays.setAll(drawn, _ -> think.nextNanos(random) / 1e9);
        Arrays.sort(drawn);
        return drawn;
    }

    private static double difference(double[] sorted, DoubleUnaryOperator distribution) {
        double most = 0;
        for (int i = 0; i < sorted.length; i++) {
            double expected = distribution.applyAsDouble(sorted[i]);
            most = Math.max(most, Math.abs(expected - (double) i / sorted.length));
            most = Math.max(most, Math.abs(expected - (i + 1.0) / sorted.length));
        }
        return most;
    }

    private static long misses(ThinkTime think, DoubleUnaryOperator distribution) {
        double most = KOLMOGOROV / Math.sqrt(DRAWS);
        return LongStream.range(0, SAMPLES)
                .filter(seed -> difference(sample(think, seed), distribution) > most)
                .count();
    }

    @Test
    void timesWithoutMemoryAreExponential() {
        assertThat(misses(new ThinkTime.Exponential(MEAN), ExponentialDistribution.of(2)::cumulativeProbability))
                .isLessThanOrEqualTo(MOST_MISSES);
    }

    @Test
    void longTailsAreLomax() {
        for (double tail : new double[] {1.5, 2.5, 20}) {
            double scale = 2 * (tail - 1);
            assertThat(misses(new ThinkTime.LongTail(MEAN, tail), x -> 1 - Math.pow(1 + x / scale, -tail)))
                    .as("shape %s", tail)
                    .isLessThanOrEqualTo(MOST_MISSES);
        }
    }

    @Test
    void readingTimesAreLognormal() {
        for (double spread : new double[] {0.2, 1}) {
            LogNormalDistribution expected = LogNormalDistribution.of(Math.log(2) - spread * spread / 2, spread);
            assertThat(misses(new ThinkTime.LogNormal(MEAN, spread), expected::cumulativeProbability))
                    .as("spread %s", spread)
                    .isLessThanOrEqualTo(MOST_MISSES);
        }
    }

    @Test
    void theTestSeesAnotherDistribution() {
        assertThat(misses(new ThinkTime.LogNormal(MEAN, 1), ExponentialDistribution.of(2)::cumulativeProbability))
                .isEqualTo(SAMPLES);
    }

    @Test
    void everyKindHasItsMean() {
        for (ThinkTime think : new ThinkTime[] {
            new ThinkTime.Constant(MEAN),
            new ThinkTime.Exponential(MEAN),
            new ThinkTime.LongTail(MEAN, 4),
            new ThinkTime.LogNormal(MEAN, 0.5)
        }) {
            double mean = LongStream.range(0, SAMPLES)
                    .mapToDouble(
                            seed -> Arrays.stream(sample(think, seed)).average().orElseThrow())
                    .average()
                    .orElseThrow();
            assertThat(mean).as(think.words()).isCloseTo(2, within(0.05));
        }
    }

    @Test
    void noThoughtLastsLongerThanAnHour() {
        assertThat(sample(new ThinkTime.LongTail(Duration.ofMinutes(50), 1.01), 5))
                .doesNotContain(Double.NaN)
                .satisfies(sorted -> assertThat(sorted[0]).isNotNegative())
                .satisfies(sorted -> assertThat(sorted[DRAWS - 1]).isLessThanOrEqualTo(3_600));
    }

    @Test
    void modelsSayInWordsWhatTheyAre() {
        assertThat(new ClosedUsers(20, new ThinkTime.LogNormal(MEAN, 0.5)).sentence())
                .isEqualTo("closed model: 20 users, each thinking 2 s on average (lognormal, spread 0.5) between an"
                        + " answer and the next request");
        assertThat(new ClosedUsers(1, new ThinkTime.Constant(Duration.ZERO)).sentence())
                .isEqualTo("closed model: 1 user, thinking not at all between an answer and the next request");
        assertThat(new ArrivalProcess.Poisson(50).sentence())
                .isEqualTo("open model: 50 requests a second at random moments (Poisson)");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> new ThinkTime.Exponential(Duration.ZERO)).hasMessageContaining("not PT0S");
        assertThatThrownBy(() -> new ThinkTime.Constant(Duration.ofHours(2))).hasMessageContaining("not PT2H");
        assertThatThrownBy(() -> new ThinkTime.LongTail(MEAN, 1)).hasMessageContaining("not 1.0");
        assertThatThrownBy(() -> new ThinkTime.LogNormal(MEAN, 4)).hasMessageContaining("not 4.0");
        assertThatThrownBy(() -> new ClosedUsers(0, new ThinkTime.Constant(MEAN)))
                .hasMessageContaining("1 to 10,000 users, not 0");
    }
}
