package dev.plimsoll.model.premortem;

import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.ExperimentPlan;
import java.util.ArrayList;
import java.util.List;

/// The parts of a plan that a risk may be about.
public final class PlanItems {
    private PlanItems() {}

    /// The parts that every plan has, then its faults, signals and consumers by name.
    public static List<String> of(ExperimentPlan plan) {
        List<String> items = new ArrayList<>(List.of(
                Risk.WHOLE_PLAN, "amendment", "hypothesis", "scope", "workload", "abort", "rollback", "forecast"));
        plan.faults().stream().map(PlannedFault::id).forEach(items::add);
        plan.signals().stream().map(Signal::name).forEach(items::add);
        plan.consumers().stream().map(ConsumerUnderTest::name).forEach(items::add);
        return items.stream().distinct().toList();
    }
}
