package dev.plimsoll.model.learning.action;

/// Where an action stands.
public enum ActionStatus {
    OPEN("open", false),
    IN_PROGRESS("in progress", false),
    /// Its owner says that it is done and what shows it; nobody has looked yet.
    DONE("done", false),
    /// What shows it was looked at.
    VERIFIED("verified", true),
    /// Somebody else than its owner does without it, for a reason.
    WAIVED("waived", true),
    CANCELLED("cancelled", true);

    private final String word;
    private final boolean settled;

    ActionStatus(String word, boolean settled) {
        this.word = word;
        this.settled = settled;
    }

    public String word() {
        return word;
    }

    /// Whether nothing is waited for any more.
    public boolean settled() {
        return settled;
    }
}
