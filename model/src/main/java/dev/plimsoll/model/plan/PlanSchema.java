package dev.plimsoll.model.plan;

import dev.plimsoll.model.json.RecordSchema;

/// The JSON Schema (2020-12) of a plan's file, made from the records themselves, so that the two cannot disagree. Other
/// fields are allowed: they are kept.
public final class PlanSchema {
    private PlanSchema() {}

    /// The schema, indented for people.
    public static String text() {
        return RecordSchema.text("A Plimsoll experiment plan", ExperimentPlan.class);
    }
}
