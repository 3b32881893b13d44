package dev.plimsoll.desktop.plan.edit;

import dev.plimsoll.desktop.plan.edit.TrialWork.Tried;
import dev.plimsoll.model.evidence.AbortCriterion;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.run.Hindsight;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.ThresholdReplay.Firing;
import java.util.ArrayList;
import java.util.List;

/// What a plan watches for, tried on recorded runs.
///
/// @param plan as it was tried
/// @param runs how many it was tried on
/// @param conditions each with what it would have done, in the order of the plan; none without a run
record Trial(ExperimentPlan plan, int runs, List<Condition> conditions) {
    /// @param kind as the replay names it: `abort`, `harm`, `hold`, `roll back` or `kill`
    /// @param outcomes one for each run, the newest first
    record Condition(String kind, AbortCriterion criterion, List<Outcome> outcomes) {
        /// In how many runs it would have been so.
        long count(Hindsight hindsight) {
            return outcomes.stream().filter(one -> one.hindsight() == hindsight).count();
        }

        /// In how many runs the verdict says whether it was right.
        long judged() {
            return count(Hindsight.RIGHT) + count(Hindsight.FALSE_ALARM) + count(Hindsight.MISSED);
        }
    }

    /// What a condition would have done in a run.
    record Outcome(Run run, Firing firing, Hindsight hindsight) {}

    static Trial of(ExperimentPlan plan, List<Tried> tried) {
        List<Condition> conditions = new ArrayList<>();
        if (!tried.isEmpty()) {
            List<Firing> watched = tried.getFirst().firings();
            for (int i = 0; i < watched.size(); i++) {
                conditions.add(condition(i, tried));
            }
        }
        return new Trial(plan, tried.size(), List.copyOf(conditions));
    }

    private static Condition condition(int index, List<Tried> tried) {
        Firing first = tried.getFirst().firings().get(index);
        return new Condition(
                first.kind(),
                first.criterion(),
                tried.stream()
                        .map(one -> outcome(one.run(), one.firings().get(index)))
                        .toList());
    }

    private static Outcome outcome(Run run, Firing firing) {
        return new Outcome(run, firing, firing.inHindsightOf(run));
    }
}
