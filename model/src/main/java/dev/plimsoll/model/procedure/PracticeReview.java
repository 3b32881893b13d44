package dev.plimsoll.model.procedure;

import dev.plimsoll.model.plan.Person;
import java.util.List;
import java.util.Map;

/// A review of how a team works with chaos experiments, to begin with: its owner changes it like any procedure.
public final class PracticeReview {
    /// Once a quarter.
    private static final int EVERY_DAYS = 90;

    private PracticeReview() {}

    public static Procedure standard(Person owner) {
        return new Procedure(
                ProcedureKind.CHECKLIST,
                "Practice review",
                "Once a quarter: what the numbers say, and what is upgraded in how we work.",
                owner,
                List.of(
                        step("outcomes", "Read 'plimsoll outcomes' of each service beside its last quarters."),
                        step("survival", "Read 'plimsoll survival': which known way to fail has no experiment?"),
                        step("forecasts", "Read 'plimsoll forecasts': what did we expect wrongly, and why?"),
                        step("upgrade", "Note what is upgraded in the practice, or why nothing is.")),
                List.of(),
                EVERY_DAYS,
                Map.of());
    }

    private static Step step(String name, String text) {
        return new Step(name, text, true, null, null, "", List.of(), false, "");
    }
}
