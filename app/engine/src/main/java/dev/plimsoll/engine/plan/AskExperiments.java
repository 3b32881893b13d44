package dev.plimsoll.engine.plan;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.chaos.matrix.Injectable;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.PlannedExperiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes faults into a plan that ask experiments of its chaos matrix which no fault asks yet: a draft holds only so
/// many, and an amendment may raise more.
public final class AskExperiments {
    private final FindPlans plans;
    private final RevisePlan revise;

    public AskExperiments(FindPlans plans, RevisePlan revise) {
        this.plans = plans;
        this.revise = revise;
    }

    /// Takes the first fault of each into the plan, and what it disturbs into scope and load.
    ///
    /// @param ids of experiments that the plan names
    /// @throws Problem if the plan does not name one of them, or no fault can ask it
    /// @throws dev.plimsoll.model.Refusal if the plan cannot be revised in its stage or by this person
    public PlanState ask(PlanState seen, List<String> ids, Person by) {
        Map<String, List<PlannedFault>> possible = possible(seen.plan());
        ExperimentPlan plan = seen.plan();
        for (String id : ids) {
            PlannedExperiment asked = named(seen, id);
            if (!asked.isAskedBy(plan)) {
                plan = asking(plan, asked, possible.getOrDefault(id, List.of()));
            }
        }
        return revise.revise(seen, plan, by);
    }

    private Map<String, List<PlannedFault>> possible(ExperimentPlan plan) {
        Contract base = plans.contract(plan.amendment().base());
        Contract revision = plans.contract(plan.amendment().revision());
        List<String> consumers =
                plan.consumers().stream().map(ConsumerUnderTest::name).toList();
        return Injectable.of(new DeriveMatrix().derive(plans.diffOf(plan), base, revision, consumers))
                .byExperiment();
    }

    private static PlannedExperiment named(PlanState seen, String id) {
        return seen.plan().terms().experiments().stream()
                .filter(experiment -> experiment.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "Plan " + seen.id() + " has no experiment '" + id + "'.",
                        "Name one of those that it has to answer, by its whole id."));
    }

    private static ExperimentPlan asking(ExperimentPlan plan, PlannedExperiment asked, List<PlannedFault> faults) {
        if (faults.isEmpty()) {
            throw new Problem(
                    "No fault can ask '" + asked.question() + "'",
                    "Try it in another way, and let somebody who did not write the plan waive it for that reason.");
        }
        PlannedFault fault = free(plan, faults.getFirst());
        List<PlannedFault> all = new ArrayList<>(plan.faults());
        all.add(fault);
        List<PlannedExperiment> experiments = plan.terms().experiments().stream()
                .map(one -> one.equals(asked) ? one.alsoAskedBy(fault.id()) : one)
                .toList();
        List<OperationKey> disturbed =
                Optional.ofNullable(fault.fault().target()).stream().toList();
        return plan.withFaults(all)
                .withTerms(plan.terms().withExperiments(experiments))
                .reaching(disturbed);
    }

    /// Somebody may have given its name to another fault.
    private static PlannedFault free(ExperimentPlan plan, PlannedFault fault) {
        String id = fault.id();
        for (int more = 2; isTaken(plan, id); more++) {
            id = fault.id() + "-" + more;
        }
        return new PlannedFault(id, fault.question(), fault.fault(), fault.share(), fault.change());
    }

    private static boolean isTaken(ExperimentPlan plan, String id) {
        return plan.faults().stream().anyMatch(fault -> fault.id().equals(id));
    }
}
