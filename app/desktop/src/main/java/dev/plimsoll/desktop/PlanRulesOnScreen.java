package dev.plimsoll.desktop;

import dev.plimsoll.desktop.plan.PlanWork;
import dev.plimsoll.engine.plan.PlanRules;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Ruling;
import dev.plimsoll.model.plan.policy.PlanAction;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The policy of the open workspace, for the plan screen. What other records have to say about a plan is read before
/// the plan is shown; what is asked after that never waits.
final class PlanRulesOnScreen implements PlanWork.Rules {
    private final Supplier<PlanRules> rules;
    private final Map<PlanId, List<Gate>> linked = new ConcurrentHashMap<>();

    /// @param rules those of the workspace that is open now
    PlanRulesOnScreen(Supplier<PlanRules> rules) {
        this.rules = rules;
    }

    @Override
    public PlanState looked(PlanState plan) {
        PlanRules now = rules.get();
        now.refresh();
        linked.put(plan.id(), now.linked(plan));
        return plan;
    }

    private PlanRules known(PlanState plan) {
        return rules.get().knowing(linked.getOrDefault(plan.id(), List.of()));
    }

    @Override
    public List<Gate> gates(PlanState plan) {
        return known(plan).gates(plan);
    }

    @Override
    public Ruling decide(PlanState plan, PlanAction action, Person by) {
        return known(plan).decide(plan, action, by);
    }
}
