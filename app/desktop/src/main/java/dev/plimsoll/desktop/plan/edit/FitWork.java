package dev.plimsoll.desktop.plan.edit;

import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.workload.fit.WorkloadFit;
import java.nio.file.Path;
import java.util.List;

/// Finds the load that access logs tell of. May block.
@FunctionalInterface
public interface FitWork {
    /// @param plan whose new contract says which operations there are
    /// @throws dev.plimsoll.model.Problem if a log cannot be read, or they hold too few requests
    WorkloadFit fit(ExperimentPlan plan, List<Path> logs);
}
