package dev.plimsoll.desktop.lesson;

import dev.plimsoll.engine.learning.Lessons;
import dev.plimsoll.model.learning.forecast.Adjustment;
import dev.plimsoll.model.learning.outcome.OutcomeBoard;
import dev.plimsoll.model.learning.safeguard.SafeguardRegister;
import dev.plimsoll.model.learning.survival.SurvivalMap;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.RunId;
import java.util.List;
import java.util.Map;

/// What the screen of lessons asks of the engine. Everything here may block.
public interface LessonsWork {
    Boards read();

    /// Decides what is adjusted after a forecast was missed; it stays in the history of the plan.
    void decide(Lessons.Answered missed, Adjustment adjust, String because, Person by);

    /// Drafts an experiment for a way to fail.
    ///
    /// @param hazard a scenario card or an incident
    /// @param like the plan whose contracts, load and faults the draft begins with
    PlanState draft(String hazard, PlanId like, Person by);

    /// All boards, counted from the same records.
    ///
    /// @param planOf the plan of each run
    /// @param patterns plans that an experiment can be drafted like, the newest first
    record Boards(
            SafeguardRegister safeguards,
            Lessons.Forecasts forecasts,
            SurvivalMap survival,
            OutcomeBoard outcomes,
            Map<RunId, PlanId> planOf,
            List<PlanId> patterns) {
        public Boards {
            planOf = Map.copyOf(planOf);
            patterns = List.copyOf(patterns);
        }
    }
}
