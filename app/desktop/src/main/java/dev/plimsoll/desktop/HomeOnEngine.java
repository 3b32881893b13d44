package dev.plimsoll.desktop;

import dev.plimsoll.desktop.home.HomeWork;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.plan.PlanRules;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.amendment.policy.AmendmentStage;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.model.plan.policy.PlanStage;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/// The open workspace as the home screen needs it.
record HomeOnEngine(Supplier<Engine> engine, InstantSource clock) implements HomeWork {
    @Override
    public PlanState openSample() {
        return engine.get().openSample().open();
    }

    @Override
    public Records read() {
        Engine open = engine.get();
        return new Records(
                open.plans().all(),
                open.runs().all(),
                open.amendments().find().all(),
                open.procedures().find().executions(),
                open.learning().actions().overdue(LocalDate.ofInstant(now(), ZoneId.systemDefault())),
                open.drills().overdue(),
                open.learning().lessons().rhythms());
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Rules rules() {
        Engine open = engine.get();
        open.planRules().refresh();
        return new OfEngine(open, open.planRules());
    }

    private record OfEngine(Engine engine, PlanRules plans) implements Rules {
        @Override
        public PlanStage stage(PlanState plan) {
            return plans.stage(plan);
        }

        @Override
        public List<Gate> closed(PlanState plan) {
            return plans.closed(plan);
        }

        @Override
        public boolean may(PlanState plan, PlanAction action, Person who) {
            return plans.decide(plan, action, who).allowed();
        }

        @Override
        public boolean inReview(AmendmentState amendment) {
            return engine.amendments().rules().stage(amendment) == AmendmentStage.IN_REVIEW;
        }
    }
}
