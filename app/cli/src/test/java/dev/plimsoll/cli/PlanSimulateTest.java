package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.storage.RunClaim;
import dev.plimsoll.storage.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Ten recorded runs of twelve seconds each. In run number k answers are late from second k on, for 1 to 4 seconds in
/// turn, and half of the requests of second 11 - k fail.
class PlanSimulateTest {
    private static final Person ADA = new Person("ada");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final int RUNS = 10;
    private static final int SECONDS = 12;

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void record() throws IOException {
        shell = new Shell(folder.resolve("workspace"));
        assertThat(shell.call("sample").exitCode()).isZero();
        Path file = folder.resolve("plan.json");
        shell.call("plan", "export", "P1", file.toString());
        ObjectNode tree = (ObjectNode) Json.mapper().readTree(Files.readString(file));
        tree.withObject("/terms").set("thresholds", Json.mapper().readTree("""
            [{"signal": "p95 latency", "condition": {"comparison": "AT_LEAST", "limit": 300},
              "holdsFor": "PT3S", "action": "hold", "tell": []},
             {"signal": "error rate", "condition": {"comparison": "AT_LEAST", "limit": 0.4},
              "holdsFor": "PT0S", "action": "kill", "tell": []}]\
            """));
        Files.writeString(file, Json.canonical(tree));
        assertThat(shell.call("plan", "edit", "P1", "--from", file.toString(), "--as", "ada")
                        .err())
                .doesNotContain("refuse");
        try (Workspace workspace = Workspace.open(shell.workspace())) {
            ExperimentPlan plan =
                    workspace.plans().find(PlanId.number(1)).orElseThrow().plan();
            for (int k = 1; k <= RUNS; k++) {
                record(workspace, plan, k);
            }
        }
    }

    private static void record(Workspace workspace, ExperimentPlan plan, int k) {
        Instant at = NOON.plus(Duration.ofHours(k));
        try (RunClaim claim = workspace
                .runs()
                .begin(new RunEvent.Started(at, PlanId.number(1), plan, plan.digest(), ADA, "sandbox"))) {
            for (int second = 0; second < SECONDS; second++) {
                Instant start = at.plusSeconds(30 + second);
                double p95 = second >= k && second < k + lateFor(k) ? 350 : 80;
                int failed = second == SECONDS - 1 - k ? 50 : 0;
                workspace
                        .runs()
                        .append(
                                claim.run(),
                                new RunEvent.WindowClosed(
                                        start.plusSeconds(1),
                                        new SignalWindow(
                                                start, Duration.ofSeconds(1), 100 - failed, failed, 40, p95, p95, 0)));
            }
            workspace.runs().append(claim.run(), new RunEvent.Concluded(at.plusSeconds(60), Verdict.PASS, "so it is"));
        }
    }

    private static int lateFor(int k) {
        return 1 + k % 4;
    }

    @Test
    void eachThresholdSaysForEachRunWhenItWouldHaveFired() {
        JsonNode runs = Json.mapper()
                .readTree(shell.call("plan", "simulate", "P1", "--json").out());
        assertThat(runs).hasSize(RUNS);
        for (int i = 0; i < RUNS; i++) {
            int k = RUNS - i;
            assertThat(runs.path(i).path("run").asString()).isEqualTo("R" + k);
            JsonNode hold = condition(runs.path(i), "hold");
            boolean met = lateFor(k) >= 3 && k + 3 <= SECONDS;
            assertThat(hold.path("met").asBoolean()).as("hold in R%d", k).isEqualTo(met);
            if (met) {
                assertThat(hold.path("afterSeconds").asDouble()).as("R%d", k).isEqualTo(k + 3.0);
            }
            JsonNode kill = condition(runs.path(i), "kill");
            assertThat(kill.path("met").asBoolean()).as("kill in R%d", k).isTrue();
            assertThat(kill.path("afterSeconds").asDouble()).as("R%d", k).isEqualTo(SECONDS - (double) k);
            assertThat(condition(runs.path(i), "abort").path("met").asBoolean())
                    .as("one bad second is no abort")
                    .isFalse();
        }
    }

    private static JsonNode condition(JsonNode run, String kind) {
        return run.path("conditions")
                .valueStream()
                .filter(condition -> condition.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void peopleReadItForARunOfTheirChoice() {
        assertThat(shell.call("plan", "simulate", "P1", "--run", "R2").out())
                .contains("R2 of plan P1, 12 windows", "met after 5 s: p95 latency was 350 ms", "met after 10 s")
                .contains("never met")
                .doesNotContain("R3");
    }
}
