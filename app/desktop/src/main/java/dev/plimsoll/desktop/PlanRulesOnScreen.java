package dev.plimsoll.desktop;

import dev.plimsoll.desktop.plan.PlanWork;
import dev.plimsoll.engine.plan.PlanRules;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Ruling;
import dev.plimsoll.model.plan.policy.OtherRecords;
import dev.plimsoll.model.plan.policy.PlanAction;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The policy of the open workspace, for the plan screen. What other records have to say about a plan is read before
/// the plan is shown; what is asked after that never waits.
final class PlanRulesOnScreen implements PlanWork.Rules {
    private static final OtherRecords.Known NOTHING = new OtherRecords.Known(List.of(), List.of());

    private final Supplier<PlanRules> rules;
    private final Map<PlanId, Known> known = new ConcurrentHashMap<>();

    private record Asked(PlanAction action, Person by) {}

    /// What the rules say of a plan as it was when it was looked at.
    private record Known(PlanState plan, PlanRules rules, List<Gate> gates, Map<Asked, Ruling> rulings) {
        Ruling ruling(PlanAction action, Person by) {
            return rulings.computeIfAbsent(
                    new Asked(action, by), asked -> rules.decide(plan, asked.action(), asked.by()));
        }

        /// The history of a plan only grows.
        boolean isOf(PlanState other) {
            return plan.events().size() == other.events().size();
        }
    }

    /// @param rules those of the workspace that is open now
    PlanRulesOnScreen(Supplier<PlanRules> rules) {
        this.rules = rules;
    }

    @Override
    public PlanState looked(PlanState plan, Person who) {
        PlanRules now = rules.get();
        now.refresh();
        PlanRules knowing = now.knowing(now.linked(plan));
        Known looked = new Known(plan, knowing, knowing.gates(plan), new ConcurrentHashMap<>());
        List.of(PlanAction.REVISE, PlanAction.APPROVE, PlanAction.RUN).forEach(action -> looked.ruling(action, who));
        known.put(plan.id(), looked);
        return plan;
    }

    private Known known(PlanState plan) {
        Known looked = known.get(plan.id());
        if (looked != null && looked.isOf(plan)) {
            return looked;
        }
        PlanRules knowing =
                rules.get().knowing(looked == null ? NOTHING : looked.rules().linked(plan));
        return new Known(plan, knowing, knowing.gates(plan), new ConcurrentHashMap<>());
    }

    @Override
    public List<Gate> gates(PlanState plan) {
        return known(plan).gates();
    }

    @Override
    public Ruling decide(PlanState plan, PlanAction action, Person by) {
        return known(plan).ruling(action, by);
    }
}
