package dev.plimsoll.desktop.plan.edit;

import dev.plimsoll.desktop.job.Progress;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.ThresholdReplay.Firing;
import java.util.List;

/// Tries what a plan watches for on runs that are on record.
@FunctionalInterface
public interface TrialWork {
    /// @param firings each condition of the plan, in its order
    record Tried(Run run, List<Firing> firings) {}

    /// The newest runs of the plan's service that hold measurements. May block; ends where it is
    /// cancelled.
    ///
    /// @param plan may be one that nobody has saved
    List<Tried> latest(ExperimentPlan plan, Progress progress);
}
