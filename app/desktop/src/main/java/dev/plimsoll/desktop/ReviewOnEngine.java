package dev.plimsoll.desktop;

import dev.plimsoll.desktop.plan.ReviewWork;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Lane;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reviews of plans in the open workspace.
record ReviewOnEngine(Supplier<Engine> engine) implements ReviewWork {
    @Override
    public List<String> checklist(Lane lane) {
        return engine.get().keepPeople().current().checklist(lane);
    }

    @Override
    public PlanState submit(PlanState seen, Person by) {
        return engine.get().reviewPlan().submit(seen, by);
    }

    @Override
    public PlanState approve(PlanState seen, Person by, String note, Lane lane, List<String> checked) {
        return engine.get().approvePlan().approve(seen, by, note, lane, checked);
    }

    @Override
    public PlanState comment(
            PlanState seen, Person by, String field, String text, boolean objection, @Nullable Lane lane) {
        return engine.get().reviewPlan().comment(seen, by, field, text, objection, lane);
    }

    @Override
    public PlanState archive(PlanState seen, Person by, String note) {
        return engine.get().reviewPlan().archive(seen, by, note);
    }

    @Override
    public PlanState settle(PlanState seen, Person by, int comment, String text) {
        return engine.get().reviewPlan().settle(seen, by, comment, text);
    }
}
