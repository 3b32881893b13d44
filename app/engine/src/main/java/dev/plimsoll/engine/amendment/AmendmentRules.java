package dev.plimsoll.engine.amendment;

import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.amendment.policy.AmendmentAction;
import dev.plimsoll.model.amendment.policy.AmendmentIntent;
import dev.plimsoll.model.amendment.policy.AmendmentPolicy;
import dev.plimsoll.model.amendment.policy.AmendmentStage;
import dev.plimsoll.model.amendment.policy.ChaosProof;
import dev.plimsoll.model.amendment.policy.Surroundings;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.Ruling;
import dev.plimsoll.model.plan.policy.People;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/// The policy over the amendments of a workspace at the present time. Asks, and changes nothing.
public final class AmendmentRules {
    private final Supplier<People> people;
    private final FindAmendments find;
    private final ProveAmendment prove;
    private final InstantSource clock;

    /// @param people the list that holds now; may block
    public AmendmentRules(Supplier<People> people, FindAmendments find, ProveAmendment prove, InstantSource clock) {
        this.people = people;
        this.find = find;
        this.prove = prove;
        this.clock = clock;
    }

    /// By the list of people that holds now: another program may have set it.
    private AmendmentPolicy policy() {
        return new AmendmentPolicy(people.get());
    }

    /// Everything around it that the policy asks for.
    private Surroundings around(AmendmentState state) {
        Surroundings around = find.around(state);
        return around.contracts() == null ? around : around.with(proof(state));
    }

    /// What chaos runs have shown of an amendment whose contracts are kept here.
    public ChaosProof proof(AmendmentState state) {
        return prove.of(state, people.get(), clock.instant());
    }

    /// An intent of this moment.
    AmendmentIntent intent(AmendmentAction action, Person by) {
        return AmendmentIntent.of(action, by, clock.instant());
    }

    public AmendmentStage stage(AmendmentState state) {
        return policy().stage(state);
    }

    /// All gates between an amendment and its effect.
    public List<Gate> gates(AmendmentState state) {
        return policy().gates(state, around(state), clock.instant());
    }

    /// Those of them that are closed.
    public List<Gate> closed(AmendmentState state) {
        return gates(state).stream().filter(gate -> !gate.open()).toList();
    }

    Ruling decide(AmendmentState state, AmendmentIntent intent) {
        return policy().decide(state, around(state), intent);
    }

    Ruling decideDraft(AmendmentIntent intent) {
        return policy().decideDraft(intent);
    }
}
