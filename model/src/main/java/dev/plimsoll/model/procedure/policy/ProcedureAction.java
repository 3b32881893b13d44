package dev.plimsoll.model.procedure.policy;

import dev.plimsoll.model.plan.policy.PlanAction;

/// What a person may want to do with a procedure.
public enum ProcedureAction {
    DRAFT("write a procedure", PlanAction.DRAFT),
    REVISE("revise a procedure", PlanAction.REVISE),
    /// Whoever may take on a part that a plan gives them may do its steps.
    DO("do a procedure", PlanAction.ACKNOWLEDGE),
    /// A command acts on the world.
    EXECUTE("execute a command of a procedure", PlanAction.REHEARSE);

    private final String deed;
    private final PlanAction known;

    ProcedureAction(String deed, PlanAction known) {
        this.deed = deed;
        this.known = known;
    }

    String deed() {
        return deed;
    }

    /// The action on plans that a role must know to do this: there is one table of roles.
    PlanAction known() {
        return known;
    }
}
