package dev.plimsoll.engine.run;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.run.ThresholdReplay;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/// Tries the thresholds of a plan on runs that are on record, before anybody approves them.
public final class ReplayThresholds {
    private final FindRuns runs;

    public ReplayThresholds(FindRuns runs) {
        this.runs = runs;
    }

    /// @param run what was replayed
    /// @param firings each condition of the plan, in its order
    public record Replayed(Run run, List<ThresholdReplay.Firing> firings) {}

    /// The newest runs of the service of a plan that hold measurements.
    ///
    /// @param most how many, at least 1
    public List<Replayed> latest(ExperimentPlan plan, int most) {
        return latest(plan, most, _ -> {});
    }

    /// The same, telling how far it is.
    ///
    /// @param looked told before each run is read how far the search is, 0 to 1; what it throws ends it
    public List<Replayed> latest(ExperimentPlan plan, int most, DoubleConsumer looked) {
        List<RunId> ids = runs.ids();
        List<Replayed> found = new ArrayList<>();
        for (int i = 0; i < ids.size() && found.size() < most; i++) {
            looked.accept(Math.max((double) i / ids.size(), (double) found.size() / most));
            Run run = runs.get(ids.get(i));
            if (fits(run, plan)) {
                found.add(new Replayed(run, ThresholdReplay.of(plan, run)));
            }
        }
        return List.copyOf(found);
    }

    private static boolean fits(Run run, ExperimentPlan plan) {
        return run.ended()
                && !run.windows().isEmpty()
                && run.plan().scope().service().equals(plan.scope().service());
    }

    /// Runs by name, of any service.
    ///
    /// @throws Problem if there is no such run
    public List<Replayed> named(ExperimentPlan plan, List<RunId> names) {
        return names.stream()
                .map(runs::get)
                .map(run -> new Replayed(run, ThresholdReplay.of(plan, run)))
                .toList();
    }
}
