package dev.plimsoll.engine.run;

import dev.plimsoll.engine.dependency.RunDependencies;
import dev.plimsoll.engine.proof.ProveBreaker;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Limits;
import dev.plimsoll.model.proof.SafeguardProof;
import dev.plimsoll.model.run.RunCredential;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a run is allowed at its chaos service: as little, and for as short a time, as its plan needs.
final class RunCredentials {
    /// The harmless fault with which the kill switch is tried.
    static final String SELF_TEST = "self-test";

    /// For the time before the first and after the last fault.
    private static final Duration AROUND = Duration.ofMinutes(2);

    private RunCredentials() {}

    static RunCredential of(String run, String route, ExperimentPlan plan, Instant now) {
        List<String> faults = new ArrayList<>(plan.faults().stream()
                .flatMap(fault -> fault.parts().stream())
                .map(PlannedFault::id)
                .toList());
        faults.add(SELF_TEST);
        faults.add(RunDependencies.FAULT);
        faults.add(ProveBreaker.FAULT);
        return new RunCredential(run, route, faults, now.plus(longest(plan)).plus(AROUND));
    }

    /// The approved length, or what the plan may take when every consumer takes all its time and every fault is held.
    private static Duration longest(ExperimentPlan plan) {
        Limits limits = plan.terms().limits();
        if (limits != null) {
            return limits.longest();
        }
        int faults = plan.faults().size();
        Duration trials = plan.consumers().stream()
                .map(consumer -> consumer.timeout().multipliedBy(faults + 1L))
                .reduce(Duration.ZERO, Duration::plus);
        Duration holds = plan.terms().thresholds().stream()
                .map(threshold -> threshold.holdsFor().multipliedBy(2L * faults))
                .reduce(Duration.ZERO, Duration::plus);
        Duration proofs = plan.terms().rigged().proofs().stream()
                .map(SafeguardProof::longest)
                .reduce(Duration.ZERO, Duration::plus);
        return plan.length()
                .multipliedBy(2)
                .plus(plan.scope().recovery().multipliedBy(faults))
                .plus(trials)
                .plus(holds)
                .plus(proofs);
    }
}
