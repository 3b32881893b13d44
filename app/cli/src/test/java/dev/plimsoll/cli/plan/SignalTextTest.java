package dev.plimsoll.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.evidence.Aggregation;
import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.SignalSource;
import dev.plimsoll.model.plan.ExperimentPlan;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalTextTest {
    private static final ExperimentPlan PLAN = Plans.plan("Orders");
    private static final SignalText CARTS = new SignalText(
            "carts", ">= 50", "≤ 10", null, null, "http://127.0.0.1:9090", "rate(carts[5s])", "p95", "5m", "carts/s");

    private static SignalText said(String name, @Nullable String success, @Nullable String query) {
        return new SignalText(name, success, null, null, null, null, query, null, null, null);
    }

    @Test
    void aNewSignalIsAddedAndOneThatIsThereIsChangedWhereItIsSaid() {
        ExperimentPlan added = CARTS.in(PLAN);
        Signal carts = new Signal(
                "carts",
                Measure.QUERIED,
                Condition.atLeast(50),
                Condition.atMost(10),
                new SignalSource(
                        URI.create("http://127.0.0.1:9090"),
                        "rate(carts[5s])",
                        Aggregation.P95,
                        Duration.ofMinutes(5),
                        "carts/s"));
        assertThat(added.signals()).hasSize(3).endsWith(carts);
        assertThat(added.digest()).isNotEqualTo(PLAN.digest());

        ExperimentPlan changed = said("carts", null, "up").in(added);
        assertThat(changed.signals()).hasSize(3);
        assertThat(changed.signals().getLast().label()).isEqualTo("p95 over 300 s of up");
        assertThat(changed.signals().getLast().success()).isEqualTo(carts.success());
    }

    @Test
    void whatTheRunMeasuresGetsOtherConditions() {
        List<Signal> signals = new SignalText(
                        "errors", "<= 2%", SignalText.NONE, null, null, null, null, null, null, null)
                .in(PLAN)
                .signals();
        assertThat(signals.getFirst()).isEqualTo(PLAN.signals().getFirst());
        assertThat(signals.get(1)).isEqualTo(new Signal("errors", Measure.ERROR_RATE, Condition.atMost(0.02), null));
    }

    @Test
    void aSourceHasAMeanOfTenSecondsAtFirst() {
        SignalSource source = new SignalText(
                        "up", ">=1", null, null, null, "http://127.0.0.1:9090", "up", null, null, null)
                .in(PLAN)
                .signals()
                .getLast()
                .source();
        assertThat(source)
                .isEqualTo(new SignalSource(
                        URI.create("http://127.0.0.1:9090"), "up", Aggregation.MEAN, Duration.ofSeconds(10), ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "new | >= 1 | | the plan has no such signal; a new one needs --success, and --measure",
                "new | >= 1 | up | needs --prometheus and --query",
                "errors | | up | needs --prometheus and --query",
                "errors | 5 | | is written '<= NUMBER' or '>= NUMBER'",
                "errors | < 5 | | is written '<= NUMBER' or '>= NUMBER'",
                "errors | <= five | | needs a number, not 'five'",
                "errors | <= NaN | | needs a number"
            })
    void whatIsWrongIsSaid(String name, @Nullable String success, @Nullable String query, String complaint) {
        assertThatThrownBy(() -> said(name, success, query).in(PLAN))
                .isInstanceOf(Mistake.class)
                .hasMessageContaining(complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ftp://shop | mean | 10s | an address such as",
                "http://me:pw@shop | mean | 10s | neither a user name nor a query",
                "http://shop | average | 10s | --aggregation is one of mean, min, max",
                "http://shop | mean | 10 | --window is written such as 10s",
                "http://shop | mean | 2h | a second to an hour"
            })
    void aSourceThatIsWrongIsSaidToBeWrong(String address, String how, String window, String complaint) {
        SignalText text = new SignalText("new", ">= 1", null, null, null, address, "up", how, window, null);
        assertThatThrownBy(() -> text.in(PLAN)).isInstanceOf(Mistake.class).hasMessageContaining(complaint);
    }

    @Test
    void aMeasuredSignalDoesNotBecomeAQuery() {
        SignalText text = new SignalText("errors", null, null, null, null, "http://shop", "up", null, null, null);
        assertThatThrownBy(() -> text.in(PLAN)).hasMessageContaining("the run measures it itself");
    }

    private static SignalText measured(String name, @Nullable String measure, @Nullable String operation) {
        return new SignalText(name, "<= 200", null, measure, operation, null, null, null, null, null);
    }

    @Test
    void theRunMeasuresTheRequestsOfOneOperation() {
        ExperimentPlan added = measured("carts", "p99", "get /orders/{id}").in(PLAN);
        assertThat(added.signals().getLast())
                .isEqualTo(new Signal(
                        "carts",
                        Measure.LATENCY_P99,
                        Condition.atMost(200),
                        null,
                        null,
                        new OperationKey("GET", "/orders/{id}")));
        Signal wider =
                measured("carts", null, SignalText.ALL).in(added).signals().getLast();
        assertThat(wider.operation()).isNull();
        assertThat(wider.measure()).isEqualTo(Measure.LATENCY_P99);
        assertThat(measured("carts", "p50", null).in(added).signals().getLast().operation())
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p98 | GET /a | --measure is one of p50, p95",
                "p95 | GET | --of is written such as 'GET /orders'",
                "p95 | GET orders | a path template starts with '/'"
            })
    void whatCannotBeMeasuredIsSaid(String measure, String operation, String complaint) {
        assertThatThrownBy(() -> measured("new", measure, operation).in(PLAN))
                .isInstanceOf(Mistake.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void whatAPrometheusTellsIsNotMeasured() {
        SignalText both = new SignalText("new", ">= 1", null, "p95", null, "http://shop", "up", null, null, null);
        assertThatThrownBy(() -> both.in(PLAN)).hasMessageContaining("a Prometheus tells it");
    }
}
