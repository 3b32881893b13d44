package dev.plimsoll.desktop;

import dev.plimsoll.desktop.plan.life.LifeWork;
import dev.plimsoll.desktop.plan.matrix.MatrixWork;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.plan.ReviewPlan;
import dev.plimsoll.engine.slate.StateReading;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.MatrixCoverage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The lives of plans in the open workspace.
record LifeOnEngine(Supplier<Engine> engine) implements LifeWork, MatrixWork {
    private ReviewPlan review() {
        return engine.get().reviewPlan();
    }

    @Override
    public MatrixCoverage coverage(PlanState plan) {
        return engine.get().coverMatrix().of(plan).coverage();
    }

    @Override
    public PlanState ask(PlanState seen, Person by, List<String> ids) {
        return engine.get().askExperiments().ask(seen, ids, by);
    }

    @Override
    public PlanState waive(PlanState seen, Person by, List<String> ids, String reason, int days) {
        PlanState state = seen;
        for (String id : ids) {
            state = waive(state, by, id, reason, days);
        }
        return state;
    }

    @Override
    public PlanState acknowledge(PlanState seen, Person by) {
        return review().acknowledge(seen, by);
    }

    @Override
    public PlanState rehearse(PlanState seen, Person by) {
        return engine.get().rehearseRollback().rehearse(seen.id(), by);
    }

    @Override
    public PlanState waive(PlanState seen, Person by, String gate, String reason, int days) {
        return review().waive(seen, by, gate, reason, Duration.ofDays(days));
    }

    @Override
    public PlanState allow(PlanState seen, Person by, String setting, String reason, int days) {
        return review().allow(seen, by, setting, reason, Duration.ofDays(days));
    }

    @Override
    public PlanState storm(PlanState seen, Person by, Duration budget) {
        return engine.get().revisePlan().storm(seen, budget, seen.plan().seed(), by);
    }

    @Override
    public PlanState withoutStorm(PlanState seen, Person by) {
        return engine.get().revisePlan().withoutStorm(seen, by);
    }

    @Override
    public PlanState compare(PlanState seen, Person by, String baseline, Path agreed, Path present) {
        Path folder = engine.get().folder();
        return engine.get().revisePlan().settings(seen, baseline, folder.resolve(agreed), folder.resolve(present), by);
    }

    @Override
    public PlanState restore(PlanState seen, Person by, @Nullable String setting) {
        return engine.get().revisePlan().restore(seen, setting, by);
    }

    @Override
    public List<StateReading> look(PlanState seen) {
        return engine.get().keepState().look(seen);
    }

    @Override
    public PlanState takeState(PlanState seen, Person by) {
        return engine.get().keepState().take(seen, by);
    }

    @Override
    public PlanState decide(PlanState seen, Person by, Decision decision) {
        return review().decide(
                        seen,
                        by,
                        new ReviewPlan.Decided(
                                decision.question(),
                                decision.chosen(),
                                decision.rejected(),
                                decision.because(),
                                decision.data()));
    }

    @Override
    public PlanState breakGlass(PlanState seen, Person by, String reason) {
        return review().breakGlass(seen, by, reason);
    }

    @Override
    public PlanState reviewGlass(PlanState seen, Person by, String finding) {
        return review().reviewGlass(seen, by, finding);
    }

    @Override
    public PlanState withdraw(PlanState seen, Person by, String reason) {
        return review().withdraw(seen, by, reason);
    }

    @Override
    public PlanState reopen(PlanState seen, Person by, String reason) {
        return review().reopen(seen, by, reason);
    }
}
