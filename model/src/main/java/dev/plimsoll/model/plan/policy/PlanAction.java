package dev.plimsoll.model.plan.policy;

/// What a person may want to do with a plan.
public enum PlanAction {
    READ("read"),
    DRAFT("draft"),
    REVISE("revise"),
    SUBMIT("submit"),
    COMMENT("comment on"),
    SETTLE("settle a comment on"),
    ACKNOWLEDGE("acknowledge"),
    APPROVE("approve"),
    WAIVE("waive a gate of"),
    ALLOW("allow a deviation of"),
    DECIDE("note a decision about"),
    REHEARSE("rehearse"),
    RUN("run"),
    STOP("stop the run of"),
    LEAD_INCIDENT("lead an incident of"),
    BREAK_GLASS("break the glass of"),
    REVIEW_GLASS("review the broken glass of"),
    WITHDRAW("withdraw"),
    REOPEN("take up again"),
    ARCHIVE("archive");

    private final String verb;

    PlanAction(String verb) {
        this.verb = verb;
    }

    /// As in "grace may not *approve* plan P1".
    public String verb() {
        return verb;
    }
}
