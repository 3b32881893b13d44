package dev.plimsoll.desktop.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static Pace steady(double from, double to, double shareASecond) {
        Pace pace = Pace.UNKNOWN;
        for (double at = from; at <= to; at += 0.5) {
            pace = pace.after(new Pace.Mark(seconds(at), at * shareASecond));
        }
        return pace;
    }

    @Test
    void steadyWorkSaysHowLongItStillTakes() {
        assertThat(steady(0, 10, 0.01).remaining(seconds(10))).hasValue(Duration.ofSeconds(90));
        assertThat(steady(0, 10, 0.01).remaining(seconds(11))).hasValue(Duration.ofSeconds(89));
    }

    @Test
    void nobodyCanTellAtTheBeginning() {
        assertThat(Pace.UNKNOWN.remaining(seconds(5))).isEmpty();
        assertThat(steady(0, 1.5, 0.1).remaining(seconds(1.5))).isEmpty();
        assertThat(steady(0, 10, 0.001).remaining(seconds(10)))
                .as("one hundredth is done")
                .isEmpty();
    }

    @Test
    void workThatStandsStillSaysNothing() {
        assertThat(steady(0, 10, 0.01).remaining(seconds(12.5))).isEmpty();
    }

    @Test
    void workThatSlowsDownSaysNothingUntilItIsSteadyAgain() {
        Pace pace = steady(0, 10, 0.05);
        for (double at = 11; at <= 16; at++) {
            pace = pace.after(new Pace.Mark(seconds(at), 0.5 + (at - 10) * 0.002));
        }
        assertThat(pace.remaining(seconds(16))).isEmpty();
    }

    @Test
    void anotherPartOfTheWorkBeginsAnew() {
        Pace again = steady(0, 10, 0.05).after(new Pace.Mark(seconds(10.5), 0));
        assertThat(again.marks()).hasSize(1);
        assertThat(again.remaining(seconds(10.5))).isEmpty();
        assertThat(again.after(new Pace.Mark(seconds(11), -1))).isEqualTo(Pace.UNKNOWN);
        assertThat(again.after(new Pace.Mark(seconds(11), Double.NaN))).isEqualTo(Pace.UNKNOWN);
    }

    /// Work of any length whose steps are up to half longer or shorter than their mean: what it says is within a third
    /// of what is left, and few marks are kept however many there were.
    @Test
    void aGuessIsNearTheTruth() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            double length = 20 + random.nextInt(2_000);
            int steps = 100 + random.nextInt(5_000);
            double[] ends = new double[steps];
            double sum = 0;
            for (int i = 0; i < steps; i++) {
                sum += 0.5 + random.nextDouble();
                ends[i] = sum;
            }
            Pace pace = Pace.UNKNOWN;
            int told = 0;
            for (int i = 0; i < steps - 1; i++) {
                double at = ends[i] / sum * length;
                pace = pace.after(new Pace.Mark(seconds(at), (i + 1.0) / steps));
                double truth = length - at;
                var guess = pace.remaining(seconds(at));
                if (guess.isPresent() && i > steps / 5) {
                    told++;
                    assertThat(guess.get().toMillis() / 1000.0)
                            .as("seed %d, step %d of %d in %.0f s", seed, i, steps, length)
                            .isBetween(truth * 0.67 - 1, truth * 1.5 + 1);
                }
            }
            assertThat(told).as("guesses of seed %d", seed).isGreaterThan(steps / 2);
            assertThat(pace.marks()).as("marks of seed %d", seed).hasSizeLessThanOrEqualTo(64);
        }
    }
}
