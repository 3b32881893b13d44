package dev.plimsoll.engine.run;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.storage.Workspace;
import java.util.List;

/// Finds the runs of a workspace.
public final class FindRuns {
    private final Workspace workspace;

    public FindRuns(Workspace workspace) {
        this.workspace = workspace;
    }

    /// All runs, newest first.
    public List<Run> all() {
        return workspace.runs().all();
    }

    /// The names of all runs, newest first.
    public List<RunId> ids() {
        return workspace.runs().ids();
    }

    /// @throws Problem if the workspace has no such run
    public Run get(RunId id) {
        return workspace
                .runs()
                .find(id)
                .orElseThrow(() -> new Problem(
                        "There is no run " + id + " in " + workspace.place().name() + ".",
                        "List the runs of the workspace, or name another workspace."));
    }
}
