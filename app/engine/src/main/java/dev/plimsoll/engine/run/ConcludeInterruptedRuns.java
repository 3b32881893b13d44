package dev.plimsoll.engine.run;

import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.run.RunJudge;
import dev.plimsoll.storage.Workspace;
import java.time.InstantSource;
import java.util.List;

/// Gives a verdict to runs that the end of their program cut off. A workspace is open in one program at a time,
/// so an unfinished run found at the opening has nobody left to finish it.
public final class ConcludeInterruptedRuns {
    private final Workspace workspace;
    private final InstantSource clock;

    public ConcludeInterruptedRuns(Workspace workspace, InstantSource clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /// @return the runs that were concluded
    public List<RunId> conclude() {
        List<RunId> unfinished = workspace.runs().unfinished();
        unfinished.forEach(this::conclude);
        return unfinished;
    }

    private void conclude(RunId id) {
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
