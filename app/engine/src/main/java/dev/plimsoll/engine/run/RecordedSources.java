package dev.plimsoll.engine.run;

import dev.plimsoll.engine.dependency.RunDependencies;
import dev.plimsoll.engine.plan.FindPlans;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.run.RecordedExchange;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.storage.Workspace;
import java.util.List;

/// Contracts of the workspace's folder, and what its runs recorded.
final class RecordedSources implements RunDependencies.Sources {
    private final Workspace workspace;
    private final FindPlans plans;

    RecordedSources(Workspace workspace, FindPlans plans) {
        this.workspace = workspace;
        this.plans = plans;
    }

    @Override
    public Contract contract(String file) {
        return plans.contract(workspace.folder().resolve(file));
    }

    @Override
    public List<RecordedExchange> recording(String run, String dependency) {
        return new FindRuns(workspace)
                .get(new RunId(run)).all(RunEvent.ExchangeRecorded.class).stream()
                        .filter(recorded -> recorded.dependency().equals(dependency))
                        .map(RunEvent.ExchangeRecorded::exchange)
                        .toList();
    }
}
