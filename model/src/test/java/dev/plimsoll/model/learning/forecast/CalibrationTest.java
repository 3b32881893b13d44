package dev.plimsoll.model.learning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.learning.Runs;
import dev.plimsoll.model.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Compared with values computed by hand.
class CalibrationTest {
    @Test
    void wilsonsIntervalIsTheOneOfTheTextbooks() {
        Scores.Share share = Scores.wilson(16, 20);
        assertThat(share.low()).isCloseTo(0.5840, within(5e-5));
        assertThat(share.high()).isCloseTo(0.9193, within(5e-5));
        assertThat(share.allows(0.8)).isTrue();
        Scores.Share none = Scores.wilson(0, 10);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(0.2775, within(5e-5));
        assertThat(none.allows(0.8)).isFalse();
        assertThat(Scores.wilson(10, 10).high()).isEqualTo(1);
        assertThat(Scores.wilson(0, 0)).isEqualTo(new Scores.Share(0, 0, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Scores.wilson(3, 2));
    }

    /// The forecast gives PASS 0.7, FAIL 0.2, INCONCLUSIVE 0.1. PASS scores 0.09 + 0.04 + 0.01 = 0.14, FAIL
    /// 0.49 + 0.64 + 0.01 = 1.14; three of the one and one of the other give (0.42 + 1.14) / 4 = 0.39.
    @Test
    void scoresAreCountedOverRuns() {
        List<Run> runs = List.of(
                Runs.run(1, Runs.NOON, 100, Verdict.PASS),
                Runs.run(2, Runs.NOON, 200, Verdict.PASS),
                Runs.run(3, Runs.NOON, 201, Verdict.PASS),
                Runs.run(4, Runs.NOON, 500, Verdict.FAIL));
        Calibration all = Calibration.of(runs);

        assertThat(all.intervals().hits()).isEqualTo(2);
        assertThat(all.intervals().n()).isEqualTo(4);
        assertThat(all.brier()).isCloseTo(0.39, within(1e-12));
        assertThat(all.verdicts()).isEqualTo(4);
        assertThat(Calibration.byService(runs)).containsOnlyKeys("service").containsValue(all);
        assertThat(Calibration.byPlan(runs)).containsOnlyKeys("P1");
        assertThat(Calibration.of(List.of()).brier()).isNaN();
    }

    @Test
    void runsThatMeasuredNothingCountForTheirVerdictOnly() {
        Calibration all = Calibration.of(List.of(
                Runs.run(1, Runs.NOON, 500, Verdict.INVALID), Runs.run(2, Runs.NOON, Double.NaN, Verdict.PASS)));

        assertThat(all.verdicts()).isEqualTo(2);
        assertThat(all.intervals().n()).isZero();
    }

    @Test
    void quartersAreToldApartInOrder() {
        List<Run> runs = new ArrayList<>();
        for (int month = 0; month < 12; month++) {
            Instant at = Instant.parse("2025-12-31T23:59:59Z").plus(Duration.ofDays(31L * month));
            runs.add(Runs.run(month + 1, at, 100, Verdict.PASS));
        }
        assertThat(Calibration.byQuarter(runs).keySet())
                .containsExactly("2025 Q4", "2026 Q1", "2026 Q2", "2026 Q3", "2026 Q4");
    }

    @Test
    void aLargeDeviationAsksWhatIsAdjusted() {
        List<Calibration.Deviation> found = Calibration.deviations(List.of(
                Runs.run(1, Runs.NOON, 210, Verdict.PASS),
                Runs.run(2, Runs.NOON, 500, Verdict.FAIL),
                Runs.run(3, Runs.NOON, 100, Verdict.PASS),
                Runs.run(4, Runs.NOON, 900, Verdict.INVALID)));

        assertThat(found).extracting(one -> one.run().id().value()).containsExactly("R2", "R1");
        assertThat(found).extracting(Calibration.Deviation::large).containsExactly(true, false);
        assertThat(found.getFirst().reading().miss()).isEqualTo(2.0);
        assertThat(found.getFirst().event()).isEqualTo(3);
        assertThat(found.getFirst().question()).isEqualTo("Forecast of 'p99' missed in R2: what is adjusted?");
    }
}
