package dev.plimsoll.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.Forecast;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastTextTest {
    @Test
    void readsNumbersWithAndWithoutUnits() {
        Forecast forecast = ForecastText.read(
                List.of("p95 latency=200ms:150:3e2", "errors=1%:0:0.05"),
                List.of("pass=0.7", "FAIL=30%"),
                Forecast.none());

        assertThat(forecast.signals())
                .containsExactly(
                        new Forecast.Interval("p95 latency", 200, 150, 300),
                        new Forecast.Interval("errors", 0.01, 0, 0.05));
        assertThat(forecast.verdicts()).isEqualTo(Map.of(Verdict.PASS, 0.7, Verdict.FAIL, 0.3));
    }

    @Test
    void whatIsNotSaidStays() {
        Forecast before = ForecastText.read(List.of("a=1:1:1"), List.of("PASS=1"), Forecast.none());

        assertThat(ForecastText.read(List.of(), List.of(), before)).isEqualTo(before);
    }

    @Test
    void aSignalMaySayHowProbableEachOfItsVerdictsIs() {
        assertThat(ForecastText.read(List.of("p95=200ms:150ms:300ms:80%/15%/5%"), List.of(), Forecast.none())
                        .signals()
                        .getFirst()
                        .verdicts())
                .isEqualTo(Map.of(Verdict.PASS, 0.8, Verdict.INCONCLUSIVE, 0.15, Verdict.FAIL, 0.05));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "=1:2:3",
                "a=1:2",
                "a=x:y:z",
                "a=5:1:2",
                "a=NaN:1:2",
                "a=1:1:Infinity",
                "a=1:1:1:0.5/0.5",
                "a=1:1:1:0.5/0.5/0.5",
                "a=1:1:1:1/0/0:2"
            })
    void aSlipInASignalIsNamed(String text) {
        assertThatThrownBy(() -> ForecastText.read(List.of(text), List.of(), Forecast.none()))
                .isInstanceOf(Mistake.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PASS", "MAYBE=1", "PASS=x", "PASS=0.5", "PASS=2"})
    void aSlipInAProbabilityIsNamed(String text) {
        assertThatThrownBy(() -> ForecastText.read(List.of(), List.of(text), Forecast.none()))
                .isInstanceOf(Mistake.class);
    }
}
