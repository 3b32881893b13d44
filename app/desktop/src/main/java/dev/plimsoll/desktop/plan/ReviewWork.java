package dev.plimsoll.desktop.plan;

import dev.plimsoll.model.plan.Lane;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What reviewers of a plan ask of the engine. Everything here may block.
public interface ReviewWork {
    /// What a reviewer of a lane looks at.
    List<String> checklist(Lane lane);

    PlanState submit(PlanState seen, Person by);

    /// @param checked the items of the lane's checklist that were looked at
    PlanState approve(PlanState seen, Person by, String note, Lane lane, List<String> checked);

    /// @param field for example `scope/environment`; empty for the whole plan
    PlanState comment(PlanState seen, Person by, String field, String text, boolean objection, @Nullable Lane lane);

    /// Puts a concluded plan away.
    ///
    /// @param note what should be remembered; may be empty
    PlanState archive(PlanState seen, Person by, String note);

    /// @param comment its number, from 1
    PlanState settle(PlanState seen, Person by, int comment, String text);
}
