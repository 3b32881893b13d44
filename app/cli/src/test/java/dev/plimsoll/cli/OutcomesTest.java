package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.storage.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The outcome board and the reviews of the practice, by their commands.
class OutcomesTest {
    private static final Person ADA = new Person("ada");

    @TempDir
    Path folder;

    /// The board's distributions beside those of a script that knows nothing of it: lists of seconds that are sorted.
    @Test
    void leadTimesAreThoseThatAnIndependentCountFinds() {
        Shell shell = new Shell(folder.resolve("workspace"));
        assertThat(shell.call("sample").exitCode()).isZero();
        long seed = 46;
        Map<String, List<Long>> expected = draft(shell.workspace(), seed);

        JsonNode board = Json.mapper()
                .readTree(shell.call("outcomes", "--format", "json").out());
        Map<String, String> found = new HashMap<>();
        for (JsonNode row : board.get("rows")) {
            JsonNode lead = row.get("leadTimes");
            if (lead.get("n").asInt() > 0) {
                found.put(
                        row.get("service").asString() + " " + row.get("quarter").asString(),
                        "%d %s %s %s %s"
                                .formatted(
                                        lead.get("n").asInt(),
                                        seconds(lead, "median"),
                                        seconds(lead, "p90"),
                                        seconds(lead, "shortest"),
                                        seconds(lead, "longest")));
            }
        }
        Map<String, String> counted = new HashMap<>();
        expected.forEach((cell, lengths) -> counted.put(cell, figures(lengths)));
        assertThat(found).as("seed %d", seed).isEqualTo(counted);
        assertThat(counted).hasSizeGreaterThan(3);
        assertThat(shell.call("outcomes").out()).contains("LEAD TIME", "median").doesNotContain("mean", "average");
        assertThat(shell.call("outcomes", "--format", "csv").out()).contains("lead n,lead median s,lead p90 s");
    }

    private static String seconds(JsonNode lead, String figure) {
        return String.valueOf(Duration.parse(lead.get(figure).asString()).toMillis() / 500 / 2.0);
    }

    private static String figures(List<Long> lengths) {
        long[] sorted = lengths.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        int n = sorted.length;
        double median = n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2] + sorted[n / 2 - 1]) / 2.0;
        int rank = (int) Math.ceil(n * 0.9);
        return "%d %s %s %s %s"
                .formatted(n, median, (double) sorted[rank - 1], (double) sorted[0], (double) sorted[n - 1]);
    }

    /// Plans of three services over a year; every fourth never came to its end, and one was run again.
    private static Map<String, List<Long>> draft(Path place, long seed) {
        Random random = new Random(seed);
        Map<String, List<Long>> lengths = new HashMap<>();
        try (Workspace workspace = Workspace.open(place)) {
            ExperimentPlan sample =
                    workspace.plans().find(PlanId.number(1)).orElseThrow().plan();
            for (int i = 0; i < 40; i++) {
                String service = "service-" + random.nextInt(3);
                Instant began = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofHours(random.nextInt(7000)));
                long length = 60 + random.nextInt(4_000_000);
                PlanId id = workspace.plans().create(new PlanEvent.Drafted(began, ADA, of(sample, service)));
                PlanState plan = workspace.plans().find(id).orElseThrow();
                if (i % 4 == 0) {
                    continue;
                }
                Instant ended = began.plusSeconds(length);
                plan = ran(workspace, plan, "R" + (i + 1), ended);
                if (i % 8 == 1) {
                    plan = ran(workspace, plan, "R" + (i + 1000), ended.plusSeconds(5));
                }
                int month = Integer.parseInt(ended.toString().substring(5, 7));
                String cell = service + " " + ended.toString().substring(0, 4) + " Q" + (1 + (month - 1) / 3);
                lengths.computeIfAbsent(cell, _ -> new ArrayList<>()).add(length);
            }
        }
        return lengths;
    }

    private static PlanState ran(Workspace workspace, PlanState plan, String run, Instant ended) {
        PlanState began = workspace.plans().append(plan, new PlanEvent.RunBegan(ended.minusSeconds(30), ADA, run));
        return workspace.plans().append(began, new PlanEvent.RunEnded(ended, ADA, run, Verdict.PASS));
    }

    private static ExperimentPlan of(ExperimentPlan sample, String service) {
        ObjectNode tree = (ObjectNode) Json.mapper().readTree(Json.canonical(sample));
        ((ObjectNode) tree.get("scope")).put("service", service);
        return Json.read(Json.canonical(tree), ExperimentPlan.class);
    }

    @Test
    void aPracticeReviewIsHeldWithWhatWasUpgradedAndDueAgain() throws IOException {
        Shell shell = new Shell(folder.resolve("workspace"));
        assertThat(shell.call("outcomes").out()).contains("No procedure has an interval", "--print-review");
        Path file = Files.writeString(
                folder.resolve("review.json"),
                shell.call("outcomes", "--print-review").out());
        assertThat(shell.call("procedure", "new", file.toString(), "--as", "ada")
                        .exitCode())
                .isZero();
        assertThat(shell.call("outcomes").out()).contains("PR1  Practice review, every 90 days: due on", "never held");

        assertThat(shell.call("procedure", "start", "PR1", "--as", "ada").exitCode())
                .isZero();
        for (String step : List.of("outcomes", "survival", "forecasts")) {
            assertThat(shell.call("procedure", "tick", "E1", step, "--as", "ada")
                            .exitCode())
                    .isZero();
        }
        shell.call("procedure", "tick", "E1", "upgrade", "--note", "Storms run before each freeze", "--as", "ada");
        assertThat(shell.call("procedure", "finish", "E1", "--as", "ada").exitCode())
                .isZero();
        assertThat(shell.call("outcomes").out()).contains("E1  Storms run before each freeze");
    }
}
