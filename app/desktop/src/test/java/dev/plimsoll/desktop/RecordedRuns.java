package dev.plimsoll.desktop;

import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.storage.RunClaim;
import dev.plimsoll.storage.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Runs of plan P1 of a workspace: every second one has half a minute in which nearly every request fails, and they
/// end in turn as PASS, FAIL and INVALID.
final class RecordedRuns {
    private static final List<Verdict> VERDICTS = List.of(Verdict.PASS, Verdict.FAIL, Verdict.INVALID);
    private static final int SECONDS = 40;

    private RecordedRuns() {}

    static void record(Path folder, int runs) {
        try (Workspace workspace = Workspace.open(folder)) {
            ExperimentPlan plan =
                    workspace.plans().find(PlanId.number(1)).orElseThrow().plan();
            for (int k = 0; k < runs; k++) {
                record(workspace, plan, k);
            }
        }
    }

    private static void record(Workspace workspace, ExperimentPlan plan, int k) {
        Instant at = Samples.START.plus(Duration.ofHours(k));
        try (RunClaim claim = workspace
                .runs()
                .begin(new RunEvent.Started(at, PlanId.number(1), plan, plan.digest(), Samples.LIN, "sandbox"))) {
            for (int second = 0; second < SECONDS; second++) {
                int failed = k % 2 == 1 && second >= 10 ? 90 : 0;
                double latency = failed == 0 ? 80 : 2_500;
                Instant start = at.plusSeconds(second);
                SignalWindow window =
                        new SignalWindow(start, Duration.ofSeconds(1), 100 - failed, failed, 40, latency, latency, 0);
                workspace.runs().append(claim.run(), new RunEvent.WindowClosed(start.plusSeconds(1), window));
            }
            workspace
                    .runs()
                    .append(
                            claim.run(),
                            new RunEvent.Concluded(
                                    at.plusSeconds(SECONDS), VERDICTS.get(k % VERDICTS.size()), "It is over."));
        }
    }
}
