package dev.plimsoll.desktop.home;

import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.model.plan.policy.PlanStage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The rules with the closed gates of every plan asked once: to ask for them is most of what reading a large workspace
/// takes after its records are there.
record AnsweredRules(HomeWork.Rules rules, Map<PlanId, List<Gate>> gates) implements HomeWork.Rules {
    /// On all processors: no plan's gates depend on another's.
    static AnsweredRules of(HomeWork.Rules rules, List<PlanState> plans) {
        Map<PlanId, List<Gate>> gates = plans.parallelStream()
                .map(plan -> Map.entry(plan.id(), rules.closed(plan)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        return new AnsweredRules(rules, gates);
    }

    /// How many gates of each plan are closed.
    Map<PlanId, Integer> counts() {
        return gates.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, plan -> plan.getValue().size()));
    }

    @Override
    public PlanStage stage(PlanState plan) {
        return rules.stage(plan);
    }

    @Override
    public List<Gate> closed(PlanState plan) {
        List<Gate> known = gates.get(plan.id());
        return known == null ? rules.closed(plan) : known;
    }

    /// Nobody runs a plan with a closed gate, so that only the others are asked.
    @Override
    public boolean may(PlanState plan, PlanAction action, Person who) {
        boolean shut = action == PlanAction.RUN && !closed(plan).isEmpty();
        return !shut && rules.may(plan, action, who);
    }

    @Override
    public boolean inReview(AmendmentState amendment) {
        return rules.inReview(amendment);
    }
}
