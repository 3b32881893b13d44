package dev.plimsoll.model.procedure.policy;

import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.Ruling;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.Role;
import dev.plimsoll.model.plan.policy.RoleGate;
import dev.plimsoll.model.procedure.Course;
import dev.plimsoll.model.procedure.ExecutionEvent;
import dev.plimsoll.model.procedure.ExecutionState;
import dev.plimsoll.model.procedure.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Decides who may write and do procedures, and which step can follow. Pure.
public final class ProcedurePolicy {
    private final People people;

    public ProcedurePolicy(People people) {
        this.people = people;
    }

    /// Whether a role of the person lets them do it at all.
    public Ruling decide(ProcedureAction action, Person by) {
        return new Ruling(List.of(role(action, by)));
    }

    /// Whether somebody may do something in an execution now.
    public Ruling decide(ExecutionState state, ExecutionEvent event) {
        boolean acts = event instanceof ExecutionEvent.CommandBegan;
        String obstacle = new Course(state).obstacle(event);
        return new Ruling(List.of(
                role(acts ? ProcedureAction.EXECUTE : ProcedureAction.DO, event.by()),
                owner(state, event),
                Gate.of("Course", obstacle.isEmpty(), "It is what comes next.", obstacle)));
    }

    /// A step that names a role of the list of people is done by somebody who has it. Other words for who does a step
    /// are for people to read.
    private Gate owner(ExecutionState state, ExecutionEvent event) {
        Optional<Step> step =
                event instanceof ExecutionEvent.OfStep about ? state.procedure().step(about.step()) : Optional.empty();
        Optional<Role> owner = step.flatMap(one -> Role.named(one.role()));
        if (owner.isEmpty() || people.roles(event.by()).contains(owner.get())) {
            return new Gate("Owner", true, "The step is for whoever does the procedure, or for this person's role.");
        }
        String has = people.roles(event.by()).stream().sorted().map(Role::title).collect(Collectors.joining(", "));
        return new Gate(
                "Owner",
                false,
                event.by() + " is " + (has.isEmpty() ? "without a role" : has) + ", and step '"
                        + step.get().name() + "' is for the " + owner.get().title()
                        + "; let somebody with that role do it.");
    }

    private Gate role(ProcedureAction action, Person by) {
        return RoleGate.of(people, by, action.known(), action.deed());
    }
}
