package dev.plimsoll.desktop;

import dev.plimsoll.desktop.lesson.LessonsWork;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.learning.Lessons;
import dev.plimsoll.model.learning.forecast.Adjustment;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.Run;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What all records of the open workspace teach, as its screen needs it.
record LessonsOnEngine(Supplier<Engine> engine) implements LessonsWork {
    @Override
    public Boards read() {
        Engine open = engine.get();
        Lessons lessons = open.learning().lessons();
        return new Boards(
                lessons.safeguards(),
                lessons.forecasts(),
                lessons.survival(),
                lessons.outcomes(),
                open.runs().all().stream()
                        .collect(Collectors.toMap(Run::id, run -> run.start().planId())),
                open.plans().all().stream()
                        .sorted(Comparator.comparing((PlanState plan) ->
                                        plan.events().getLast().at())
                                .reversed())
                        .map(PlanState::id)
                        .toList());
    }

    @Override
    public void decide(Lessons.Answered missed, Adjustment adjust, String because, Person by) {
        PlanState plan =
                engine.get().plans().get(missed.deviation().run().start().planId());
        var _ = engine.get().reviewPlan().adjust(plan, by, missed.deviation(), adjust, because);
    }

    @Override
    public PlanState draft(String hazard, PlanId like, Person by) {
        return engine.get().draftSurvival().draft(hazard, like, by);
    }
}
