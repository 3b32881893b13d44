package dev.plimsoll.model.amendment.policy;

import dev.plimsoll.model.plan.policy.PlanAction;

/// What a person may want to do with an amendment.
public enum AmendmentAction {
    DRAFT("draft", PlanAction.DRAFT),
    REVISE("revise", PlanAction.REVISE),
    SUBMIT("submit", PlanAction.SUBMIT),
    /// Whoever may take on a part that a plan gives them may sign what names them.
    SIGN("sign", PlanAction.ACKNOWLEDGE),
    WAIVE("waive a gate of", PlanAction.WAIVE),
    EFFECT("put into effect", PlanAction.SUBMIT),
    WITHDRAW("withdraw", PlanAction.WITHDRAW),
    REOPEN("take up again", PlanAction.REOPEN);

    private final String verb;
    private final PlanAction known;

    AmendmentAction(String verb, PlanAction known) {
        this.verb = verb;
        this.known = known;
    }

    /// As in "grace may not *sign* amendment A1".
    public String verb() {
        return verb;
    }

    /// The action on plans that a role must know to do this: there is one table of roles.
    PlanAction known() {
        return known;
    }
}
