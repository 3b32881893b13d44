package dev.plimsoll.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTest {
    private static final SignalWindow WINDOW =
            new SignalWindow(Instant.EPOCH, Duration.ofMillis(500), 30, 10, 1, 2, 3, 4);
    private static final SignalWindow EMPTY = new SignalWindow(Instant.EPOCH, Duration.ofMillis(500), 0, 0, 0, 0, 0, 0);

    @ParameterizedTest
    @CsvSource({
        "LATENCY_P50, 0, 0.0 ms",
        "LATENCY_P95, 9.94, 9.9 ms",
        "LATENCY_P99, 10, 10 ms",
        "LATENCY_P99, 1234.6, 1235 ms",
        "ERROR_RATE, 0, 0.0 %",
        "ERROR_RATE, 0.0244, 2.4 %",
        "ERROR_RATE, 1, 100.0 %",
        "THROUGHPUT, 19.6, 20 requests/s"
    })
    void valuesAreFormattedWithTheirUnitInEveryLocale(Measure measure, double value, String text) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(measure.format(value)).isEqualTo(text);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void conditionsAreWrittenAsPeopleDo() {
        assertThat(Condition.atMost(300).format(Measure.LATENCY_P99)).isEqualTo("≤ 300 ms");
        assertThat(Condition.atLeast(0.05).format(Measure.ERROR_RATE)).isEqualTo("≥ 5.0 %");
        assertThat(Condition.atLeast(20).format(Measure.THROUGHPUT)).isEqualTo("≥ 20 requests/s");
    }

    @Test
    void aConditionHoldsAtItsLimitAndNeverForNoNumber() {
        assertThat(Condition.atMost(1).holds(1)).isTrue();
        assertThat(Condition.atMost(1).holds(Math.nextUp(1.0))).isFalse();
        assertThat(Condition.atLeast(1).holds(1)).isTrue();
        assertThat(Condition.atLeast(1).holds(Math.nextDown(1.0))).isFalse();
        assertThat(Condition.atMost(1).holds(Double.NaN)).isFalse();
        assertThat(Condition.atLeast(1).holds(Double.NaN)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aLimitIsFinite(double limit) {
        assertThatThrownBy(() -> Condition.atMost(limit)).hasMessage("a limit is a finite number, not " + limit);
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, PASS, PASS",
        "0.02, INCONCLUSIVE, FAIL",
        "0.05, FAIL, FAIL",
        "0.5, FAIL, FAIL",
        "NaN, INCONCLUSIVE, FAIL"
    })
    void aSignalHasAGreyZoneOnlyWhenFailureIsNamed(double value, Verdict withFailure, Verdict without) {
        Signal named = new Signal("errors", Measure.ERROR_RATE, Condition.atMost(0.01), Condition.atLeast(0.05));
        Signal unnamed = new Signal("errors", Measure.ERROR_RATE, Condition.atMost(0.01), null);
        assertThat(named.judge(value)).isEqualTo(withFailure);
        assertThat(unnamed.judge(value)).isEqualTo(without);
    }

    @ParameterizedTest
    @CsvSource({
        "LATENCY_P50, 1, NaN",
        "LATENCY_P95, 2, NaN",
        "LATENCY_P99, 3, NaN",
        "ERROR_RATE, 0.25, NaN",
        "THROUGHPUT, 60, 0"
    })
    void aWindowGivesEachMeasure(Measure measure, double value, double whenEmpty) {
        assertThat(WINDOW.value(measure)).isEqualTo(Double.valueOf(value));
        assertThat(EMPTY.value(measure)).isEqualTo(Double.valueOf(whenEmpty));
    }
}
