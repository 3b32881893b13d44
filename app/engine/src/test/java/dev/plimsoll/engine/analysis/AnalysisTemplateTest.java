package dev.plimsoll.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plimsoll.model.contract.read.DocumentReader;
import dev.plimsoll.model.evidence.analysis.Metric;
import dev.plimsoll.model.evidence.analysis.MetricProgress;
import dev.plimsoll.model.evidence.analysis.Reading;
import dev.plimsoll.model.evidence.analysis.Standing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Templates as Argo Rollouts has them, what is read of them, and what is refused.
class AnalysisTemplateTest {
    private static final String WHOLE = """
        apiVersion: argoproj.io/v1alpha1
        kind: AnalysisTemplate
        metadata: {name: success-rate}
        spec:
          args:
            - name: service-name
            - {name: limit, value: "0.95"}
          dryRun: [{metricName: p95}]
          metrics:
            - name: success-rate
              interval: 1m30s
              initialDelay: 500ms
              count: "5"
              successCondition: result[0] >= {{args.limit}}
              failureCondition: result[0] < 0.9
              failureLimit: 2
              inconclusiveLimit: 1
              consecutiveErrorLimit: 3
              provider: {prometheus: {query: "rate({{args.service-name}})"}}
            - {name: p95, successCondition: "asFloat(result) < 300"}
        """;

    private static AnalysisTemplate read(String yaml, Map<String, String> arguments) {
        return AnalysisTemplate.read(
                new DocumentReader()
                        .read(yaml.getBytes(StandardCharsets.UTF_8), "template.yaml")
                        .toJson(),
                arguments);
    }

    private static String metric(String fields) {
        return "kind: AnalysisRun\nspec: {metrics: [{name: m, " + fields + "}]}\n";
    }

    @Test
    void everythingThatJudgesIsRead() {
        AnalysisTemplate template = read(WHOLE, Map.of());
        assertThat(template.name()).isEqualTo("success-rate");
        Metric rate = template.metrics().getFirst();
        assertThat(rate.limits()).isEqualTo(new Metric.Limits(2, 1, 3, 0));
        assertThat(rate.schedule()).isEqualTo(new Metric.Schedule(5, Duration.ofSeconds(90), Duration.ofMillis(500)));
        assertThat(rate.read(0.95)).isEqualTo(Reading.SUCCESS);
        assertThat(rate.read(0.92)).isEqualTo(Reading.INCONCLUSIVE);
        assertThat(rate.read(0.9)).isEqualTo(Reading.INCONCLUSIVE);
        assertThat(rate.read(0.89)).isEqualTo(Reading.FAILURE);
        assertThat(rate.read(Double.NaN)).isEqualTo(Reading.ERROR);
        assertThat(rate.dryRun()).isFalse();
        assertThat(template.metrics().getLast().dryRun()).isTrue();
        assertThat(template.metrics().getLast().limits()).isEqualTo(Metric.Limits.USUAL);
    }

    @Test
    void aGivenArgumentCountsBeforeThatOfTheFile() {
        assertThat(read(WHOLE, Map.of("limit", "0.99")).metrics().getFirst().read(0.97))
                .isEqualTo(Reading.INCONCLUSIVE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "result > 5 | 5 | false",
                "result > 5 | 5.000001 | true",
                "result >= 5 | 5 | true",
                "result[0] < 5 | 5 | false",
                "result [ 0 ] <= 5 | 5 | true",
                "5 > result | 4.9 | true",
                "5 <= result | 4.9 | false",
                "float(result[0]) >= -1e2 | -100 | true"
            })
    void aConditionHoldsAsItIsWritten(String condition, double value, boolean holds) {
        assertThat(ResultCondition.read(condition).holds(value)).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "successCondition: 'result[0] >= 0.9 && result[1] < 5'",
                "successCondition: 'len(result) > 0'",
                "successCondition: 'result == 1'",
                "successCondition: 'isNaN(result)'",
                "failureLimit: '{{args.unknown}}'",
                "failureLimit: some",
                "interval: 5",
                "interval: 5 minutes",
                "count: 3",
                "jitter: 3s",
                "count: 2, interval: 1s, failureLimit: 3",
                "successCondition: 'result < 1e999'",
                "failureLimit: -1"
            })
    void whatIsNotUnderstoodIsRefusedByItsMetric(String field) {
        assertThatIllegalArgumentException().as(field).isThrownBy(() -> read(metric(field), Map.of()));
    }

    @Test
    void aDryRunNamesAPartOfAName() {
        String named =
                "kind: AnalysisRun\nspec: {dryRun: [{metricName: %s}], metrics: [{name: latency-p99}, {name: rate}]}";
        assertThat(read(named.formatted("latency"), Map.of()).metrics())
                .extracting(Metric::dryRun)
                .containsExactly(true, false);
        assertThat(read(named.formatted("'.*'"), Map.of()).metrics())
                .extracting(Metric::dryRun)
                .containsExactly(true, true);
        assertThatIllegalArgumentException().isThrownBy(() -> read(named.formatted("speed"), Map.of()));
    }

    @Test
    void whatWasToldToEndIsJudgedByEveryRule() {
        Metric metric = read(
                        metric("interval: 1s, failureLimit: -1, consecutiveSuccessLimit: 3, successCondition: result"
                                + " > 0"),
                        Map.of())
                .metrics()
                .getFirst();
        MetricProgress progress = MetricProgress.start(metric)
                .after(Reading.SUCCESS)
                .after(Reading.FAILURE)
                .ended();
        assertThat(progress.standing()).isEqualTo(Standing.FAILED);
    }

    @Test
    void anotherDocumentIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> read("kind: Rollout", Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> read(WHOLE, Map.of("limits", "1")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("kind: AnalysisTemplate\nspec: {metrics: {a: {name: a}}}", Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("kind: AnalysisRun\nspec: {terminate: true, metrics: [{name: a}]}", Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> read("kind: AnalysisTemplate", Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("kind: AnalysisTemplate\nspec: {metrics: []}", Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("kind: AnalysisTemplate\nspec: {templates: [], metrics: []}", Map.of()))
                .withMessageContaining("templates");
    }

    @Test
    void textOfAnyKindIsReadOrRefused() {
        for (long seed = 1; seed <= 400; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder(WHOLE);
            for (int i = 0; i < 4; i++) {
                int at = random.nextInt(text.length());
                text.setCharAt(at, (char) random.nextInt(32, 127));
            }
            String said = String.format(Locale.ROOT, "seed %d", seed);
            try {
                assertThat(read(text.toString(), Map.of()).metrics()).as(said).isNotEmpty();
            } catch (IllegalArgumentException | dev.plimsoll.model.Problem refused) {
                assertThat(refused.getMessage()).as(said).isNotBlank();
            }
        }
    }
}
