package dev.plimsoll.sandbox.chaos.toxic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Seeded decisions.
class DrawsTest {
    private static String sequence(Draws draws, double toxicity, int length) {
        var sequence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            sequence.append(draws.next(toxicity).hit() ? '+' : '-');
        }
        return sequence.toString();
    }

    /// Or a seed that fails in a campaign would not fail again when it is replayed.
    @Test
    void theReplayOfARunDecidesAsTheRunDid() {
        assertThat(decisions("plimsoll-R1")).isEqualTo(decisions("plimsoll-R26"));
        assertThat(decisions("plimsoll-R1._consumers"))
                .isEqualTo(decisions("plimsoll-R26._consumers"))
                .isNotEqualTo(decisions("plimsoll-R1"));
        assertThat(decisions("plimsoll-R1x")).isNotEqualTo(decisions("plimsoll-R2x"));
    }

    private static List<Boolean> decisions(String proxy) {
        Draws draws = new Draws(7, proxy, "lossy", 0);
        return IntStream.range(0, 64).mapToObj(_ -> draws.next(0.5).hit()).toList();
    }

    @Test
    void theRateIsTheToxicity() {
        for (double toxicity : new double[] {0.01, 0.05, 0.3, 0.5, 0.99}) {
            int n = 100_000;
            long hits = sequence(new Draws(99, "p", "t", 0), toxicity, n)
                    .chars()
                    .filter(c -> c == '+')
                    .count();
            double fourDeviations = 4 * Math.sqrt(n * toxicity * (1 - toxicity));
            assertThat((double) hits).isBetween(n * toxicity - fourDeviations, n * toxicity + fourDeviations);
        }
        assertThat(sequence(new Draws(1, "p", "t", 0), 0, 100)).doesNotContain("+");
        assertThat(sequence(new Draws(1, "p", "t", 0), -1, 100)).doesNotContain("+");
        assertThat(sequence(new Draws(1, "p", "t", 0), 1, 100)).doesNotContain("-");
    }

    /// What was promised of five percent of a hundred thousand messages, for many seeds.
    @Test
    void fivePercentOfAHundredThousandIsFivePercent() {
        for (int seed = 0; seed < 20; seed++) {
            var draws = new Draws(seed, "route", "drop", 0);
            int hits = 0;
            for (int i = 0; i < 100_000; i++) {
                hits += draws.next(0.05).hit() ? 1 : 0;
            }
            assertThat(hits).as("seed " + seed).isBetween(4_800, 5_200);
        }
    }

    @Test
    void seedNamesAndGenerationMakeTheSequence() {
        String sequence = sequence(new Draws(1, "p", "t", 0), 0.5, 200);
        assertThat(sequence(new Draws(1, "p", "t", 0), 0.5, 200)).isEqualTo(sequence);
        assertThat(sequence(new Draws(2, "p", "t", 0), 0.5, 200)).isNotEqualTo(sequence);
        assertThat(sequence(new Draws(1, "q", "t", 0), 0.5, 200)).isNotEqualTo(sequence);
        assertThat(sequence(new Draws(1, "p", "u", 0), 0.5, 200)).isNotEqualTo(sequence);
        assertThat(sequence(new Draws(1, "p", "t", 1), 0.5, 200)).isNotEqualTo(sequence);
    }

    @Test
    void threadsDoNotChangeHowManyAreHit() throws Exception {
        int expected = (int) sequence(new Draws(5, "p", "t", 0), 0.3, 8000)
                .chars()
                .filter(c -> c == '+')
                .count();
        var draws = new Draws(5, "p", "t", 0);
        var hits = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int t = 0; t < 8; t++) {
                threads.execute(() -> {
                    for (int i = 0; i < 1000; i++) {
                        hits.addAndGet(draws.next(0.3).hit() ? 1 : 0);
                    }
                });
            }
        }
        assertThat(hits.get()).isEqualTo(expected);
    }
}
