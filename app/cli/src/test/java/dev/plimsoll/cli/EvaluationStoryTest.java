package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.storage.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run that came otherwise than forecast, from its miss to the archive of its plan.
class EvaluationStoryTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void aMissedForecastKeepsItsPlanFromTheArchiveUntilSomebodyDecides() {
        Shell shell = new Shell(folder.resolve("workspace"));
        assertThat(shell.call("sample").exitCode()).isZero();
        run(shell.workspace());

        Shell.Outcome refused = shell.call("plan", "archive", "P1", "--as", "ada");
        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.err())
                .contains("The forecast of 'p95 latency' missed in R1")
                .contains("instead of 150 ms to 300 ms", "forecasts --decide R1 --signal \"p95 latency\"");
        assertThat(shell.call("forecasts").exitCode()).isEqualTo(4);
        assertThat(shell.call("report", "R1", "--format", "md", "-o", "-").out())
                .contains("not decided");

        Shell.Outcome decided = shell.call(
                "forecasts",
                "--decide",
                "R1",
                "--signal",
                "p95 latency",
                "--adjust",
                "dataset",
                "--because",
                "The orders were smaller than those of customers.",
                "--as",
                "ada");
        assertThat(decided.exitCode()).as(decided.err()).isZero();
        assertThat(decided.out()).contains("dataset", "smaller than those of customers");
        assertThat(shell.call("report", "R1", "--format", "md", "-o", "-").out())
                .contains("What is adjusted", "smaller than those of customers")
                .doesNotContain("not decided");
        assertThat(shell.call("plan", "archive", "P1", "--as", "ada").exitCode())
                .isZero();
        assertThat(shell.call("audit", "list").out()).contains("plan archive");
    }

    /// The 95th percentile came to 900 ms; the plan of the sample expects 150 to 300 ms.
    private static void run(Path place) {
        try (Workspace workspace = Workspace.open(place)) {
            PlanState plan = workspace.plans().find(PlanId.number(1)).orElseThrow();
            var by = plan.plan().author();
            String fault = plan.plan().faults().getFirst().id();
            RunId id = workspace
                    .runs()
                    .create(new RunEvent.Started(
                            NOON, plan.id(), plan.plan(), plan.plan().digest(), by, "sandbox"));
            PlanState began = workspace.plans().append(plan, new PlanEvent.RunBegan(NOON, by, id.value()));
            workspace.runs().append(id, new RunEvent.FaultInjected(NOON.plusSeconds(1), fault));
            workspace
                    .runs()
                    .append(
                            id,
                            new RunEvent.StageMeasured(
                                    NOON.plusSeconds(9),
                                    Phase.INJECT,
                                    fault,
                                    new SignalWindow(
                                            NOON.plusSeconds(1), Duration.ofSeconds(8), 80, 0, 100, 900, 950, 0)));
            workspace.runs().append(id, new RunEvent.Concluded(NOON.plusSeconds(10), Verdict.FAIL, "It was slow."));
            PlanState _ = workspace
                    .plans()
                    .append(began, new PlanEvent.RunEnded(NOON.plusSeconds(10), by, id.value(), Verdict.FAIL));
        }
    }
}
