package dev.plimsoll.model.evidence.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.SignalWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class BudgetForecastTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final double LIMIT = 200;

    /// Noise of 2 to 12 % a window, in half of the traces with memory from one window to the next.
    private static List<Alarm> warnings(long seed, int seconds, IntToDoubleFunction level) {
        var random = new SplittableRandom(seed);
        double noise = random.nextDouble(0.02, 0.12);
        double memory = seed % 2 == 0 ? 0 : 0.4;
        var forecast = new BudgetForecast(
                new Signal("p95", Measure.LATENCY_P95, Condition.atMost(LIMIT), null), Duration.ofMinutes(10));
        List<Alarm> warnings = new ArrayList<>();
        double off = 0;
        for (int second = 0; second < seconds; second++) {
            off = memory * off + Math.sqrt(1 - memory * memory) * random.nextGaussian();
            double value = level.applyAsDouble(second) * Math.exp(noise * off);
            var window = new SignalWindow(
                    START.plusSeconds(second), Duration.ofSeconds(1), 200, 0, value / 2, value, value * 2, 0);
            forecast.see(window).ifPresent(warnings::add);
        }
        return warnings;
    }

    /// A minute of calm, then a rise that crosses within 5 to 30 minutes: warned at least two minutes before, and not
    /// while it was calm.
    @Test
    void warnsTwoMinutesBeforeTheCrossing() {
        int warned = 0;
        int traces = 50;
        for (int seed = 0; seed < traces; seed++) {
            int rise = new SplittableRandom(7_000 + seed).nextInt(300, 1800);
            List<Alarm> warnings =
                    warnings(seed, 60 + rise, second -> 100 + Math.max(0, second - 60) * (LIMIT - 100) / rise);
            long latest = WindowDetector.nanos(START.plusSeconds(60 + rise - 120));
            warned += !warnings.isEmpty() && warnings.getFirst().atNanos() <= latest ? 1 : 0;
        }
        assertThat(warned).isGreaterThanOrEqualTo(45);
    }

    @Test
    void neverWarnsOnFlatTraces() {
        for (int seed = 0; seed < 40; seed++) {
            double level = new SplittableRandom(8_000 + seed).nextDouble(80, 190);
            assertThat(warnings(seed, 1200, _ -> level)).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void neverWarnsOfWhatGetsBetterOrIsCrossedAlready() {
        assertThat(warnings(2, 600, second -> 190 - second * 0.1)).isEmpty();
        assertThat(warnings(2, 600, second -> 300 + second * 0.5)).isEmpty();
    }

    @Test
    void saysWhenInWords() {
        List<Alarm> warnings = warnings(4, 240, second -> 100 + second * 0.25);
        assertThat(warnings.getFirst().sentence())
                .matches("The p95 latency is 1\\d\\d ms and will cross its budget \\(≤ 200 ms\\) in [3-6] min at this"
                        + " slope, \\+1\\d ms in a minute\\.");
        assertThat(warnings.getFirst().atNanos())
                .isGreaterThan(warnings.getFirst().sinceNanos());
    }
}
