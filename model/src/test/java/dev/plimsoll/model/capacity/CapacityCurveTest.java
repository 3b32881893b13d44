package dev.plimsoll.model.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.evidence.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CapacityCurveTest {
    private static final double STEP = 3;
    private static final int SEEDS = 20;

    private static Peak peak(double perSecond) {
        return new Peak(perSecond, 4, 200.0, null, null);
    }

    private static CapacityCurve climb(Peak peak, DoubleFunction<LoadStep> service) {
        KneeSearch search = new KneeSearch(peak);
        for (int i = 0; search.next().isPresent(); i++) {
            assertThat(i).as("steps").isLessThan(60);
            search.saw(service.apply(search.next().orElseThrow()));
        }
        return new CapacityCurve(peak, search.steps());
    }

    private static LoadStep step(double offered, double answered, double p99, double lag) {
        return new LoadStep(
                offered,
                Math.round(offered * 10),
                new SignalWindow(Instant.EPOCH, Duration.ofSeconds(10), Math.round(answered * 10), 0, 1, 2, p99, lag));
    }

    /// The five reference services, each of a capacity and a peak that the seed draws, and at 800 a second.
    @ParameterizedTest
    @EnumSource(SimulatedService.class)
    void theKneeIsWithinATenth(SimulatedService service) {
        for (long seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double capacity = seed == 0 ? 800 : random.nextDouble(150, 3_000);
            Peak peak = peak(capacity * random.nextDouble(0.4, 1.4));

            CapacityCurve curve = climb(peak, load -> service.step(load, capacity, STEP, random));

            String about = service + ", seed " + seed + ", capacity " + capacity + ", " + curve.sentence();
            assertThat(curve.knee()).as(about).isPresent();
            CapacityCurve.Knee knee = curve.knee().orElseThrow();
            assertThat(knee.at()).as(about).isCloseTo(capacity, within(capacity * 0.1));
            assertThat(knee.to() / knee.from()).as(about).isLessThan(1.09);
        }
    }

    @Test
    void whatIsHitFirstIsSaid() {
        SplittableRandom random = new SplittableRandom(3);
        assertThat(climb(peak(600), load -> SimulatedService.HARD_LIMITER.step(load, 800, STEP, random))
                        .knee()
                        .orElseThrow()
                        .hit())
                .containsExactly(LoadStep.Limit.ERRORS);
        assertThat(climb(peak(600), load -> SimulatedService.SLOW_DEGRADATION.step(load, 800, STEP, random))
                        .knee()
                        .orElseThrow()
                        .hit())
                .containsExactly(LoadStep.Limit.LATENCY);
        assertThat(climb(peak(600), load -> step(load, Math.min(load, 800), 20, 0))
                        .knee()
                        .orElseThrow()
                        .hit())
                .containsExactly(LoadStep.Limit.THROUGHPUT);
    }

    @Test
    void headroomIsAgainstThePeak() {
        CapacityCurve above = climb(peak(500), load -> step(load, Math.min(load, 800), 20, 0));
        assertThat(above.headroom()).isCloseTo(0.6, within(0.12));
        assertThat(above.verdict()).isEqualTo(Verdict.PASS);

        CapacityCurve below = climb(peak(1_600), load -> step(load, Math.min(load, 800), 20, 0));
        assertThat(below.headroom()).isCloseTo(-0.5, within(0.05));
        assertThat(below.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(below.sentence()).contains("below the peak of 1600");

        CapacityCurve open = climb(peak(500), load -> step(load, load, 20, 0));
        assertThat(open.knee()).isEmpty();
        assertThat(open.headroom()).isCloseTo(3, within(0.001));
        assertThat(open.sentence())
                .isEqualTo(
                        "No limit was hit up to 2000 requests a second. Above the peak of 500 there is at least 300 %"
                                + " headroom.");
    }

    @Test
    void aGeneratorThatGivesOutIsNotTheServicesFault() {
        CapacityCurve curve =
                climb(peak(500), load -> step(load, Math.min(load, 400), load > 400 ? 900 : 20, load > 400 ? 300 : 0));

        assertThat(curve.knee()).isEmpty();
        assertThat(curve.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(curve.sentence()).startsWith("The load generator could not keep its schedule above");
    }

    @Test
    void oneBadStepIsTriedAgain() {
        int[] calls = {0};
        CapacityCurve curve =
                climb(peak(500), load -> ++calls[0] == 3 ? step(load, load, 900, 0) : step(load, load, 20, 0));

        assertThat(curve.knee()).isEmpty();
        assertThat(curve.verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void aServiceThatBearsNothingEndsTheSearch() {
        CapacityCurve curve = climb(peak(500), load -> step(load, 0, 0, 0));

        assertThat(curve.borne()).isZero();
        assertThat(curve.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(new CapacityCurve(peak(500), List.of()).verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void aPeakMakesSense() {
        assertThatThrownBy(() -> new Peak(0, 2, null, null, null)).hasMessageContaining("not 0.0");
        assertThatThrownBy(() -> new Peak(10, 0.5, null, null, null)).hasMessageContaining("not to 0.5 times 10.0");
        assertThatThrownBy(() -> new Peak(10, 2, 0.0, null, null)).hasMessageContaining("not 0.0");
        assertThatThrownBy(() -> new Peak(10, 2, null, 1.0, null)).hasMessageContaining("not 1.0");
        assertThatThrownBy(() -> new Peak(10, 2, null, null, Duration.ofMillis(10)))
                .hasMessageContaining("not PT0.01S");
    }
}
