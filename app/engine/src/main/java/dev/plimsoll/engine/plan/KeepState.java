package dev.plimsoll.engine.plan;

import dev.plimsoll.engine.slate.StateReading;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Rig;
import dev.plimsoll.model.plan.StateProbe;
import dev.plimsoll.model.plan.policy.PlanAction;
import java.nio.file.Path;
import java.util.List;

/// The state outside of Plimsoll that has to be its baseline before a run of a plan: looks at it, and takes it as the
/// baseline.
public final class KeepState {
    private final PlanGuard guard;
    private final RevisePlan revise;
    private final Path workspace;

    /// @param workspace the folder in which the programs that list the state run
    public KeepState(PlanGuard guard, RevisePlan revise, Path workspace) {
        this.guard = guard;
        this.revise = revise;
        this.workspace = workspace;
    }

    /// Runs the program of each state of the plan, in their order.
    ///
    /// @throws Problem if the plan looks at none
    public List<StateReading> look(PlanState seen) {
        List<StateProbe> probes = rig(seen).state();
        if (probes.isEmpty()) {
            throw new Problem(
                    "Plan " + seen.id() + " looks at no state.",
                    "Name what outlives its runs under 'state' of its programs and checks (terms.rig.state).");
        }
        return probes.stream().map(probe -> StateReading.of(probe, workspace)).toList();
    }

    /// Takes what is there now as the baseline of every state.
    ///
    /// @throws Problem if a state cannot be read
    /// @throws dev.plimsoll.model.Refusal if the plan cannot be revised in its stage or by this person
    public PlanState take(PlanState seen, Person by) {
        guard.require(seen.id(), guard.rules().intent(PlanAction.REVISE, by));
        List<StateProbe> taken =
                look(seen).stream().map(read -> taken(seen, read)).toList();
        ExperimentPlan plan = seen.plan();
        return revise.revise(seen, plan.withTerms(plan.terms().withRig(rig(seen).withState(taken))), by);
    }

    private static Rig rig(PlanState seen) {
        return seen.plan().terms().rigged();
    }

    private static StateProbe taken(PlanState seen, StateReading read) {
        String failure = read.failure();
        if (failure != null) {
            throw new Problem(
                    "The baseline of plan " + seen.id() + " was not taken. " + failure,
                    "Every state has to be read; then take it again.");
        }
        return read.probe().with(read.lines());
    }
}
