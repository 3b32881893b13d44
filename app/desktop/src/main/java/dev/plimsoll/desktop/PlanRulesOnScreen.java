package dev.plimsoll.desktop;

import dev.plimsoll.desktop.plan.PlanWork;
import dev.plimsoll.engine.plan.PlanRules;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.Decision;
import dev.plimsoll.model.plan.policy.PlanAction;
import java.util.List;
import java.util.function.Supplier;

/// The policy of the open workspace, for the plan screen.
///
/// @param rules those of the workspace that is open now
record PlanRulesOnScreen(Supplier<PlanRules> rules) implements PlanWork.Rules {
    @Override
    public List<Gate> gates(PlanState plan) {
        return rules.get().gates(plan);
    }

    @Override
    public Decision decide(PlanState plan, PlanAction action, Person by) {
        return rules.get().decide(plan, action, by);
    }
}
