package dev.plimsoll.desktop.plan;

import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Forecast;
import dev.plimsoll.model.plan.Hypothesis;
import dev.plimsoll.model.plan.Rollback;

/// A plan with some of its parts replaced.
public record PlanEdit(ExperimentPlan plan) {
    public static PlanEdit of(ExperimentPlan plan) {
        return new PlanEdit(plan);
    }

    public PlanEdit withHypothesis(Hypothesis hypothesis) {
        return with(plan.title(), hypothesis, plan.rollback(), plan.forecast());
    }

    public PlanEdit withTitle(String title) {
        return with(title, plan.hypothesis(), plan.rollback(), plan.forecast());
    }

    public PlanEdit withRollback(Rollback rollback) {
        return with(plan.title(), plan.hypothesis(), rollback, plan.forecast());
    }

    public PlanEdit withForecast(Forecast forecast) {
        return with(plan.title(), plan.hypothesis(), plan.rollback(), forecast);
    }

    private PlanEdit with(String title, Hypothesis hypothesis, Rollback rollback, Forecast forecast) {
        return new PlanEdit(new ExperimentPlan(
                title,
                plan.amendment(),
                hypothesis,
                plan.scope(),
                plan.workload(),
                plan.faults(),
                plan.consumers(),
                plan.signals(),
                plan.abort(),
                rollback,
                plan.author(),
                plan.owner(),
                forecast,
                plan.seed(),
                plan.terms(),
                plan.unknown()));
    }
}
