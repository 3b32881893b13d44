package dev.plimsoll.engine.run;

import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.run.RunJudge;
import dev.plimsoll.storage.RunClaim;
import dev.plimsoll.storage.Workspace;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Gives a verdict to runs that the end of their program cut off. An unfinished run has nobody left to finish it when
/// no living program claims it.
public final class ConcludeInterruptedRuns {
    private final Workspace workspace;
    private final InstantSource clock;

    public ConcludeInterruptedRuns(Workspace workspace, InstantSource clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /// @return the runs that were concluded
    public List<RunId> conclude() {
        return workspace.runs().unfinished().stream().filter(this::conclude).toList();
    }

    private boolean conclude(RunId id) {
        Optional<RunClaim> claimed = workspace.runs().claim(id);
        if (claimed.isEmpty()) {
            return false; // it goes on elsewhere
        }
        try (RunClaim _ = claimed.get()) {
            Run run = workspace.runs().find(id).orElseThrow();
            if (!run.ended()) { // another program may have been faster
                conclude(run);
            }
            return !run.ended();
        }
    }

    private void conclude(Run found) {
        RunId id = found.id();
        workspace
                .runs()
                .append(
                        id,
                        new RunEvent.TroubleMet(
                                clock.instant(),
                                "Plimsoll ended while the run was going on. The"
                                        + " embedded services and every fault in them ended with it; the rollback command did not run."));
        Run run = workspace.runs().find(id).orElseThrow();
        RunJudge.Conclusion conclusion = RunJudge.judge(run);
        RunEvent.Concluded concluded =
                new RunEvent.Concluded(clock.instant(), conclusion.verdict(), conclusion.sentence());
        workspace.runs().append(id, concluded);
    }
}
