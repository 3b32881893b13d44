package dev.plimsoll.engine.plan;

import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Ruling;
import dev.plimsoll.model.plan.Window;
import dev.plimsoll.model.plan.policy.Intent;
import dev.plimsoll.model.plan.policy.OtherRecords;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.model.plan.policy.PlanPolicy;
import dev.plimsoll.model.plan.policy.PlanStage;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The policy of a workspace at the present time. Asks, and changes nothing.
public final class PlanRules {
    private final Supplier<People> people;
    private final OtherRecords others;
    private final InstantSource clock;
    private volatile PlanPolicy policy;

    /// @param people the list that holds now; may block
    public PlanRules(Supplier<People> people, InstantSource clock) {
        this(people, clock, OtherRecords.none());
    }

    /// @param others the gates that other records put before what is done with a plan; reads them where there are some
    public PlanRules(Supplier<People> people, InstantSource clock, OtherRecords others) {
        this.people = people;
        this.others = others;
        this.clock = clock;
        this.policy = new PlanPolicy(people.get(), others);
    }

    private PlanRules(PlanRules other, OtherRecords.Known known) {
        this.people = other.people;
        this.others = known;
        this.clock = other.clock;
        this.policy = new PlanPolicy(other.policy.people(), known);
    }

    /// The gates that other records put before what is done with a plan. May block.
    public OtherRecords.Known linked(PlanState state) {
        return others.known(state);
    }

    /// The same rules, which take these gates of other records for given: nothing that they are asked blocks.
    public PlanRules knowing(OtherRecords.Known known) {
        return new PlanRules(this, known);
    }

    /// Reads the list of people again, because another program may have set it. Everything else here is quick and goes
    /// by the list that was read last; whoever changes something asks for the list first.
    public void refresh() {
        policy = new PlanPolicy(people.get(), others);
    }

    public PlanPolicy policy() {
        return policy;
    }

    /// An intent of this moment.
    public Intent intent(PlanAction action, Person by) {
        return Intent.of(action, by, clock.instant());
    }

    public PlanStage stage(PlanState state) {
        return policy.stage(state);
    }

    /// All gates between a plan and its run.
    public List<Gate> gates(PlanState state) {
        return policy.gates(state, clock.instant());
    }

    /// Those of them that are closed.
    public List<Gate> closed(PlanState state) {
        return policy.closed(state, clock.instant());
    }

    /// The window whose end ends a run that was allowed by this intent; empty where nothing but its length does.
    public Optional<Window> boundBy(PlanState state, Intent intent) {
        return policy.boundBy(state, intent.at());
    }

    /// Whether somebody may do something now.
    public Ruling decide(PlanState state, PlanAction action, Person by) {
        return policy.decide(state, intent(action, by));
    }

    /// What somebody may do now.
    public Set<PlanAction> open(PlanState state, Person by) {
        return policy.open(state, by, clock.instant());
    }
}
