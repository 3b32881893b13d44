package dev.plimsoll.model.plan;

import dev.plimsoll.model.json.OpenDocument;
import tools.jackson.core.JacksonException;

/// A plan as a file, for example in a git repository. Fields that this version does not know come back in their place,
/// and are signed with the rest of the plan.
public final class PlanDocument {
    /// The form of the file.
    public static final OpenDocument<ExperimentPlan> PLAN = new OpenDocument<>(ExperimentPlan.class, "a plan");

    private PlanDocument() {}

    /// Reads a plan and keeps what it does not know.
    ///
    /// @throws JacksonException if the text is not JSON or does not fit a plan
    /// @throws IllegalArgumentException if a field that every plan has is missing
    public static ExperimentPlan read(String text) {
        return PLAN.read(text);
    }

    /// Writes a plan with every field in its place, names in alphabetical order.
    public static String write(ExperimentPlan plan) {
        return PLAN.write(plan);
    }
}
