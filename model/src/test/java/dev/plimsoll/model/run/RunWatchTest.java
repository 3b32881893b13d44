package dev.plimsoll.model.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.evidence.detect.BudgetForecast;
import dev.plimsoll.model.evidence.detect.RequestEvent;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Plans;
import dev.plimsoll.model.plan.Terms;
import dev.plimsoll.model.plan.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class RunWatchTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final SplittableRandom random = new SplittableRandom(1);
    private int second;

    private static ExperimentPlan plan(String watches) {
        String json = "{\"watches\":[" + watches + "]}";
        return Plans.complete().plan().withTerms(Json.mapper().readValue(json, Terms.class));
    }

    private static String watch(String detector, String action) {
        return "{\"detector\":\"" + detector + "\",\"action\":\"" + action + "\"}";
    }

    private List<RunWatch.Finding> see(RunWatch watch, int seconds, double errors, double factor) {
        List<RunWatch.Finding> findings = new ArrayList<>();
        for (int i = 0; i < seconds; i++, second++) {
            List<RequestEvent> events = new ArrayList<>();
            for (int request = 0; request < 100; request++) {
                long nanos = Duration.between(Instant.EPOCH, START).toNanos()
                        + second * 1_000_000_000L
                        + request * 9_000_000L;
                double latency = 10 * factor * Math.exp(0.2 * random.nextGaussian());
                events.add(new RequestEvent(nanos, latency, random.nextDouble() < errors));
            }
            long failed = events.stream().filter(RequestEvent::failed).count();
            double median = events.stream()
                    .mapToDouble(RequestEvent::latency)
                    .sorted()
                    .skip(50)
                    .findFirst()
                    .orElseThrow();
            var window = new SignalWindow(
                    START.plusSeconds(second),
                    Duration.ofSeconds(1),
                    100 - failed,
                    failed,
                    median,
                    median * 2,
                    median * 3,
                    0);
            findings.addAll(watch.see(window, events));
        }
        return findings;
    }

    private static String words(List<RunWatch.Finding> findings) {
        return findings.stream()
                .map(finding -> finding.detector().word() + (finding.stops() ? "!" : ""))
                .collect(Collectors.joining(" "));
    }

    @Test
    void everyRunIsAdvisedAndADetectorSpeaksOnceAFault() {
        var watch = new RunWatch(plan(""));
        assertThat(see(watch, 30, 0.01, 1)).isEmpty();
        watch.learnt();
        assertThat(see(watch, 20, 0.01, 1)).isEmpty();
        List<RunWatch.Finding> errors = see(watch, 10, 0.5, 1);
        assertThat(words(errors)).isEqualTo("sequential-errors");
        assertThat(errors.getFirst().since()).isBetween(START.plusSeconds(49), START.plusSeconds(52));
        assertThat(errors.getFirst().sentence()).startsWith("Errors rose from 0.65 % of the requests to ");
        watch.restart();
        assertThat(words(see(watch, 10, 0.5, 2))).isEqualTo("sequential-errors sequential-latency");
        watch.restart();
        assertThat(see(watch, 20, 0.01, 1)).as("recovered").isEmpty();
    }

    @Test
    void aPlanBindsADetectorToTheKillSwitch() {
        var watch = new RunWatch(plan(watch("sequential-latency", "kill") + "," + watch("change-point", "advise")));
        see(watch, 30, 0.01, 1);
        watch.learnt();
        assertThat(watch.unable()).isEmpty();
        assertThat(words(see(watch, 10, 0.01, 3))).contains("sequential-latency!", "change-point");
    }

    @Test
    void saysWhichDetectorsTheBaselineIsTooShortFor() {
        var watch = new RunWatch(plan(watch("spike", "kill") + "," + watch("change-point", "advise")));
        see(watch, 9, 0.01, 1);
        watch.learnt();
        assertThat(watch.unable())
                .hasValue("The baseline is too short for spike, to which the plan binds the kill switch.");
    }

    /// It sees no trend in less than two minutes, and would let the run go on unwatched.
    @Test
    void aForecastThatCouldNeverSpeakIsSaid() {
        ExperimentPlan plan = plan(watch("budget-forecast", "kill"));
        var watch = new RunWatch(plan);
        see(watch, 30, 0.01, 1);
        watch.learnt();
        assertThat(watch.unable())
                .hasValueSatisfying(
                        said -> assertThat(said).startsWith("The time under a fault is too short for budget-forecast"));

        var patient = new RunWatch(lasting(plan, BudgetForecast.LEAST));
        see(patient, 30, 0.01, 1);
        patient.learnt();
        assertThat(patient.unable()).isEmpty();
    }

    private static ExperimentPlan lasting(ExperimentPlan plan, Duration perFault) {
        ObjectNode tree = Json.mapper().valueToTree(plan);
        tree.withObject("/scope").put("perFault", perFault.toString());
        return Json.mapper().treeToValue(tree, ExperimentPlan.class);
    }

    @Test
    void aDetectorIsBoundOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan("").withTerms(new Terms(
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        List.of(
                                new Watch(Watch.Detector.SPIKE, Watch.Action.KILL),
                                new Watch(Watch.Detector.SPIKE, Watch.Action.ADVISE)),
                        List.of(),
                        null,
                        null)))
                .withMessageContaining("twice");
    }

    @Test
    void aPlanWithoutWatchesKeepsItsBytes() {
        assertThat(Json.mapper().writeValueAsString(plan(""))).doesNotContain("watches");
    }
}
