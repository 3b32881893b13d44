package dev.plimsoll.model.evidence.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// The decision tables are files beside this class's resources, so that they can be read without reading code.
class DecisionTableTest {
    private static final String FOLDER = "/dev/plimsoll/model/evidence/analysis/";

    private static @Nullable Condition condition(@Nullable String text) {
        if (text == null) {
            return null;
        }
        double limit = Double.parseDouble(text.substring(2));
        return text.startsWith(">=") ? Condition.atLeast(limit) : Condition.atMost(limit);
    }

    private static Metric.Limits limits(String text) {
        int[] numbers =
                Arrays.stream(text.split("/")).mapToInt(Integer::parseInt).toArray();
        return new Metric.Limits(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    private static Metric.Schedule schedule(int count, @Nullable Integer interval, int delay) {
        return new Metric.Schedule(
                count, interval == null ? null : Duration.ofSeconds(interval), Duration.ofSeconds(delay));
    }

    private static MetricProgress after(MetricProgress progress, String value) {
        return switch (value) {
            case "end" -> progress.ended();
            case "!" -> progress.after(Reading.ERROR);
            case "-" -> progress.after(progress.metric().read(Double.NaN));
            default -> progress.after(progress.metric().read(Double.parseDouble(value)));
        };
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = FOLDER + "metrics.csv", delimiter = '|', numLinesToSkip = 1)
    void oneMetric(
            String what,
            @Nullable String success,
            @Nullable String failure,
            int count,
            @Nullable Integer interval,
            String limits,
            Reading noData,
            @Nullable String values,
            String expected,
            @Nullable String argo) {
        Metric metric = new Metric(
                what,
                condition(success),
                condition(failure),
                noData,
                schedule(count, interval, 0),
                limits(limits),
                false);
        MetricProgress progress = MetricProgress.start(metric);
        int seen = 0;
        for (String value : values == null ? new String[0] : values.split(" ")) {
            seen += progress.standing().ended() ? 0 : 1;
            progress = after(progress, value);
        }
        assertThat(progress.standing() + "@" + seen).as(what).isEqualTo(expected);
        if (argo != null) {
            assertThat(progress.standing())
                    .as("where it differs it is stricter")
                    .isGreaterThan(Standing.valueOf(argo));
        }
        if (progress.successes() == 0) {
            assertThat(progress.standing()).as("nothing unclear promotes").isNotEqualTo(Standing.PASSED);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = FOLDER + "analyses.csv", delimiter = '|', numLinesToSkip = 1)
    void severalMetrics(String what, String metrics, Standing expected) {
        List<MetricProgress> all = new ArrayList<>();
        for (String text : metrics.split(";")) {
            String[] parts = text.trim().split(" ");
            boolean dry = parts[0].equals(parts[0].toLowerCase(Locale.ROOT));
            Metric metric =
                    new Metric(parts[0], null, null, Reading.ERROR, schedule(3, 60, 0), Metric.Limits.USUAL, dry);
            MetricProgress progress = MetricProgress.start(metric);
            for (char reading : (parts.length < 2 ? "" : parts[1]).toCharArray()) {
                progress = reading == '.' ? progress.ended() : progress.after(reading(reading));
            }
            all.add(progress);
        }
        assertThat(new Analysis(all).standing()).as(what).isEqualTo(expected);
    }

    private static Reading reading(char letter) {
        return Arrays.stream(Reading.values())
                .filter(reading -> reading.name().charAt(0) == letter)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = FOLDER + "times.csv", delimiter = '|', numLinesToSkip = 1)
    void theNextMeasurement(
            String what,
            int count,
            @Nullable Integer interval,
            int delay,
            @Nullable String readings,
            int last,
            String expected) {
        Metric metric = new Metric(
                what, null, null, Reading.ERROR, schedule(count, interval, delay), Metric.Limits.USUAL, false);
        MetricProgress progress = MetricProgress.start(metric);
        for (char reading : (readings == null ? "" : readings).toCharArray()) {
            progress = progress.after(reading(reading));
        }
        String next = progress.next(Duration.ofSeconds(last), "E".equals(readings))
                .map(duration -> String.valueOf(duration.toSeconds()))
                .orElse("never");
        assertThat(next).as(what).isEqualTo(expected);
    }

    @Test
    void onlyAPassPromotes() {
        assertThat(Arrays.stream(Standing.values()).filter(standing -> standing.verdict() == Verdict.PASS))
                .containsExactly(Standing.PASSED);
        assertThat(Arrays.stream(Standing.values()).map(Standing::verdict)).contains(Verdict.values());
    }

    @Test
    void anAnalysisIsMeasuredByName() {
        Metric metric =
                new Metric("errors", null, null, Reading.ERROR, schedule(1, null, 0), Metric.Limits.USUAL, false);
        Analysis analysis = Analysis.start(List.of(metric));
        assertThat(analysis.standing()).isEqualTo(Standing.WAITING);
        assertThat(analysis.after("errors", Reading.SUCCESS).standing()).isEqualTo(Standing.PASSED);
        assertThat(analysis.ended().standing()).isEqualTo(Standing.INVALID);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysis.after("latency", Reading.SUCCESS))
                .withMessageContaining("latency");
    }

    @Test
    void rulesThatCanNeverEndAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Metric.Limits(-1, 0, 4, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> schedule(3, null, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Metric("x", null, null, Reading.SUCCESS, schedule(1, null, 0), Metric.Limits.USUAL, false));
    }
}
