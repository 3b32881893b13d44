package dev.plimsoll.model.sandbox.thirdparty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.sandbox.thirdparty.ThirdParty.ErrorShare;
import dev.plimsoll.model.sandbox.thirdparty.ThirdParty.Outage;
import dev.plimsoll.model.sandbox.thirdparty.ThirdParty.Quota;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThirdPartyTest {
    private static final int SAMPLES = 10_000;
    private Instant now = Instant.EPOCH;

    private static double[] data(long seed, ToDoubleFunction<SplittableRandom> draw) {
        SplittableRandom random = new SplittableRandom(seed);
        return DoubleStream.generate(() -> draw.applyAsDouble(random))
                .limit(SAMPLES)
                .toArray();
    }

    /// The largest gap between two empirical distributions; the two-sample test of Kolmogorov and Smirnov keeps them
    /// for one at 5 % below 1.358 * sqrt(2 / n).
    private static double gap(double[] left, double[] right) {
        double[] a = left.clone();
        double[] b = right.clone();
        Arrays.sort(a);
        Arrays.sort(b);
        double gap = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] <= b[j]) {
                i++;
            } else {
                j++;
            }
            gap = Math.max(gap, Math.abs((double) i / a.length - (double) j / b.length));
        }
        return gap;
    }

    private static void assertFits(double[] seen, Latency fitted) {
        double[] made = data(99, fitted::draw);
        assertThat(gap(seen, made)).as("%s", fitted).isLessThan(1.358 * Math.sqrt(2.0 / SAMPLES));
        double[] sorted = seen.clone();
        Arrays.sort(sorted);
        assertThat(fitted.quantile(0.5)).isCloseTo(sorted[SAMPLES / 2], within(0.03 * sorted[SAMPLES / 2]));
        assertThat(fitted.quantile(0.99))
                .isCloseTo(sorted[SAMPLES * 99 / 100], within(0.03 * sorted[SAMPLES * 99 / 100]));
    }

    @Test
    void aFittedLatencyIsThatOfTheData() {
        double[] usual = data(1, random -> Math.exp(4 + 0.5 * random.nextGaussian()));
        assertFits(usual, Latency.LogNormal.fitted(usual));
        assertFits(usual, Latency.Quantiles.fitted(usual));
        double[] twoHumps = data(2, random -> (random.nextInt(10) == 0 ? 400 : 20) * (1 + random.nextDouble()));
        assertFits(twoHumps, Latency.Quantiles.fitted(twoHumps));
    }

    @Test
    void oneVeryLongTimeAmongManyStaysAsRareAsItWas() {
        double[] seen = new double[50_000];
        Arrays.fill(seen, 20);
        seen[7] = 60_000;
        double[] made = data(3, Latency.Quantiles.fitted(seen)::draw);
        double late = Arrays.stream(made).filter(time -> time > 20).count();
        assertThat(late / made.length).isLessThan(0.000_3);
    }

    @Test
    void fewTimesAndEqualTimesAreFittedToo() {
        assertThat(data(1, Latency.Quantiles.fitted(new double[] {7})::draw)).containsOnly(7);
        assertThat(data(1, Latency.Quantiles.fitted(new double[] {3, 3, 3})::draw))
                .containsOnly(3);
        assertThat(Arrays.stream(data(1, Latency.Quantiles.fitted(new double[] {2, 9})::draw)))
                .allMatch(time -> time >= 2 && time <= 9);
    }

    private Behaviour behaviour(ThirdParty party) {
        return new Behaviour(party, 7, () -> now);
    }

    private static ThirdParty party(@Nullable Quota quota, List<ErrorShare> errors, List<Outage> outages) {
        return new ThirdParty(null, errors, quota, outages);
    }

    @Test
    void aQuotaIsKeptExactlyInEveryWindow() {
        Behaviour behaviour = behaviour(party(new Quota(5, Duration.ofSeconds(10)), List.of(), List.of()));
        for (int window = 0; window < 4; window++) {
            now = Instant.EPOCH.plusSeconds(10L * window + 3);
            long answered = DoubleStream.generate(() -> behaviour.next().status())
                    .limit(20)
                    .filter(status -> status == 0)
                    .count();
            assertThat(answered).isEqualTo(5);
            assertThat(behaviour.next()).isEqualTo(new Behaviour.Decision(429, Duration.ZERO, Duration.ofSeconds(7)));
        }
    }

    @Test
    void anOutageIsOutFromItsBeginToItsEnd() {
        Behaviour behaviour =
                behaviour(party(null, List.of(), List.of(new Outage(Duration.ofSeconds(5), Duration.ofSeconds(8)))));
        List<Integer> statuses = new java.util.ArrayList<>();
        for (long second : new long[] {0, 5, 7, 8}) {
            now = Instant.EPOCH.plusSeconds(second);
            statuses.add(behaviour.next().status());
        }
        assertThat(statuses).containsExactly(0, 503, 503, 0);
    }

    @Test
    void errorsComeInTheirSharesAndTheSameSeedDecidesTheSame() {
        ThirdParty party = party(null, List.of(new ErrorShare(500, 0.1), new ErrorShare(429, 0.02)), List.of());
        Behaviour first = behaviour(party);
        Behaviour second = behaviour(party);
        int[] seen = new int[600];
        for (int request = 0; request < SAMPLES; request++) {
            Behaviour.Decision decision = first.next();
            assertThat(decision).isEqualTo(second.next());
            seen[decision.status()]++;
        }
        assertThat(seen[500] / (double) SAMPLES).isCloseTo(0.1, within(0.01));
        assertThat(seen[429] / (double) SAMPLES).isCloseTo(0.02, within(0.005));
    }

    @Test
    void itIsReadFromJsonAndWhatMakesNoSenseIsRefused() {
        String text = "{\"latency\":{\"kind\":\"lognormal\",\"mu\":4,\"sigma\":0.5},"
                + "\"quota\":{\"requests\":3,\"window\":\"PT1S\"}}";
        ThirdParty party = Json.read(text, ThirdParty.class);
        assertThat(Json.read(Json.canonical(party), ThirdParty.class)).isEqualTo(party);
        assertThatThrownBy(() -> new ErrorShare(200, 0.1)).hasMessageContaining("200");
        assertThatThrownBy(() -> party(null, List.of(new ErrorShare(500, 0.6), new ErrorShare(503, 0.6)), List.of()))
                .hasMessageContaining("more than 1");
        assertThatThrownBy(() -> new Latency.Quantiles(List.of(3.0, 2.0))).hasMessageContaining("grow");
        assertThatThrownBy(() -> Latency.LogNormal.fitted(new double[] {0})).hasMessageContaining("more than 0");
    }
}
