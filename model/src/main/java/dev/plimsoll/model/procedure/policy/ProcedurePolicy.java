package dev.plimsoll.model.procedure.policy;

import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.Ruling;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.RoleGate;
import dev.plimsoll.model.procedure.Course;
import dev.plimsoll.model.procedure.ExecutionEvent;
import dev.plimsoll.model.procedure.ExecutionState;
import java.util.List;

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
                Gate.of("Course", obstacle.isEmpty(), "It is what comes next.", obstacle)));
    }

    private Gate role(ProcedureAction action, Person by) {
        return RoleGate.of(people, by, action.known(), action.deed());
    }
}
