package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Progress;
import dev.plimsoll.desktop.plan.edit.TrialWork;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.workload.FitWorkload;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.workload.fit.WorkloadFit;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// The runs of the open workspace for who tries what a plan watches for, and logs for who looks for its load. May
/// block.
record TrialsOnEngine(Supplier<Engine> engine) implements TrialWork {
    /// As many as the command line takes when nobody says how many.
    private static final int MOST = 10;

    /// The load that logs tell of, by the operations of the plan's new contract.
    WorkloadFit fit(ExperimentPlan plan, List<Path> logs) {
        return new FitWorkload()
                .fit(engine.get().plans().contract(plan.amendment().revision()), logs);
    }

    @Override
    public List<Tried> latest(ExperimentPlan plan, Progress progress) {
        return engine
                .get()
                .replayThresholds()
                .latest(plan, MOST, share -> {
                    progress.checkCancelled();
                    progress.step(tr("Reading recorded runs"), share);
                })
                .stream()
                .map(one -> new Tried(one.run(), one.firings()))
                .toList();
    }
}
