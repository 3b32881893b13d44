package dev.plimsoll.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.model.evidence.Aggregation;
import dev.plimsoll.model.evidence.SignalSource;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Answers as a Prometheus gives them; what it says is copied from version 2.42.
class PrometheusSignalsTest {
    private static final Instant TO = Instant.parse("2026-11-22T01:00:30.250Z");
    private static final Instant FROM = TO.minusSeconds(4);
    private static final String FOUR = """
            {"status":"success","data":{"resultType":"matrix","result":[{"metric":{"job":"shop"},"values":[
            [1795309226.25,"1"],[1795309227.25,"NaN"],[1795309228.25,"3"],[1795309229.25,"2"],
            [1795309230.25,"+Inf"]]}]}}""";

    private static SignalSource source(URI address, Aggregation aggregation) {
        return new SignalSource(address, "rate(errors_total[5s])", aggregation, Duration.ofSeconds(4), "errors/s");
    }

    private static double read(String body, int status, Aggregation aggregation) throws IOException {
        try (var api = new ScriptedApi(_ -> new ScriptedApi.Answer(status, body))) {
            return new PrometheusSignals().read(source(api.address(), aggregation), FROM, TO);
        }
    }

    @ParameterizedTest
    @CsvSource({"MEAN, 2", "MIN, 1", "MAX, 3", "SUM, 6", "LAST, 2", "P50, 2", "P95, 3", "P99, 3"})
    void oneValueIsMadeOfTheNumbersOfTheWindow(Aggregation aggregation, double value) throws IOException {
        assertThat(read(FOUR, 200, aggregation)).isEqualTo(value);
    }

    @Test
    void itAsksForTheWindowInSeconds() throws IOException {
        try (var api = new ScriptedApi(_ -> new ScriptedApi.Answer(200, FOUR))) {
            new PrometheusSignals().read(source(api.address(), Aggregation.MEAN), FROM, TO);
            assertThat(api.asked())
                    .singleElement()
                    .asString()
                    .startsWith("GET /api/v1/query_range?query=rate%28errors_total%5B5s%5D%29&start=")
                    .endsWith(".250&step=1");
        }
    }

    @Test
    void noSeriesIsNoData() throws IOException {
        String none = "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[]}}";
        assertThat(read(none, 200, Aggregation.SUM)).isNaN();
    }

    @Test
    void severalSeriesAreNoSignal() {
        String two = "{\"status\":\"success\",\"data\":{\"result\":[{\"values\":[]},{\"values\":[]}]}}";
        assertThatThrownBy(() -> read(two, 200, Aggregation.MEAN))
                .isInstanceOf(ServiceProblem.class)
                .hasMessageContaining("gives 2 series")
                .hasMessageContaining("sum() or max()");
    }

    @Test
    void aWrongQueryIsToldInPrometheusOwnWords() {
        String error = "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"1:5: parse error: no\"}";
        assertThatThrownBy(() -> read(error, 400, Aggregation.MEAN))
                .isInstanceOf(ServiceProblem.class)
                .hasMessageContaining("answered 400 to the query 'rate(errors_total[5s])': 1:5: parse error: no.");
    }

    @Test
    void whatIsNoPrometheusIsSaidToBeNone() {
        assertThatThrownBy(() -> read("<html>", 200, Aggregation.MEAN)).hasMessageContaining("it is no Prometheus");
    }

    @Test
    void silenceIsAProblem() {
        var nobody = source(URI.create("http://127.0.0.1:1"), Aggregation.MEAN);
        assertThatThrownBy(() -> new PrometheusSignals().read(nobody, FROM, TO))
                .isInstanceOf(ServiceProblem.class)
                .hasMessageContaining("did not answer");
    }
}
