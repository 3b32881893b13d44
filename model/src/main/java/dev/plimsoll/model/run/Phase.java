package dev.plimsoll.model.run;

/// Where a run stands. From each of the first five it may go to KILLED, then ROLLED_BACK.
public enum Phase {
    PREFLIGHT("Preflight"),
    BASELINE("Baseline"),
    INJECT("Inject"),
    RECOVER("Recover"),
    CONCLUDE("Conclude"),
    KILLED("Killed"),
    ROLLED_BACK("Rolled back");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
