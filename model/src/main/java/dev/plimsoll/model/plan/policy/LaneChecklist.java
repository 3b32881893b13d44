package dev.plimsoll.model.plan.policy;

import dev.plimsoll.model.plan.Lane;
import java.util.List;
import java.util.Map;

/// What a reviewer of a lane looks at before the plan is approved for it. An approval for a lane names every item that
/// was looked at; it counts only while that is all of them. A team may write its own list for a lane beside its people.
public final class LaneChecklist {
    private static final Map<Lane, List<String>> STANDARD = Map.of(
            Lane.SECURITY,
            List.of(
                    "No live data and no secret is in requests, consumers or evidence.",
                    "Nothing outside the scope can be reached from the environment.",
                    "Those who can start and stop the run are the right ones."),
            Lane.RELIABILITY,
            List.of(
                    "The signals would show the harm, and something stops the run before it.",
                    "The rollback returns to the known good set within its target.",
                    "Nobody else needs the target in that time, or they know of it."),
            Lane.PRODUCT,
            List.of(
                    "The harm is said in the words of those who would meet it.",
                    "Support knows of the plan and of its time.",
                    "What will be learnt is worth the exposure."));

    private LaneChecklist() {}

    /// The items of a lane when a team has no list of its own.
    static List<String> standard(Lane lane) {
        return STANDARD.getOrDefault(lane, List.of());
    }
}
