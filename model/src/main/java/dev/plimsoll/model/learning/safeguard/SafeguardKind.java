package dev.plimsoll.model.learning.safeguard;

/// What a safeguard is.
public enum SafeguardKind {
    PREFLIGHT("preflight"),
    /// A condition that ends the run at once.
    BREAKER("breaker"),
    /// A detector that tells, or stops the run.
    ALERT("alert"),
    KILL_SWITCH("kill switch"),
    FAULT_REMOVAL("removal of faults"),
    ROLLBACK("rollback"),
    LIMITER("limiter"),
    DRIFT_CHECK("drift check");

    private final String word;

    SafeguardKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
