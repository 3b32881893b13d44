package dev.plimsoll.model.learning.safeguard;

/// How a safeguard performed in a run.
public enum SafeguardState {
    /// Nothing called upon it; then it is never said to have worked.
    NOT_CHALLENGED("not challenged", false),
    WORKED("worked", false),
    /// It worked, and took longer than it may.
    LATE("late", true),
    /// It worked in part, or with trouble on the way.
    DEGRADED("degraded", true),
    FAILED("failed", true),
    /// It was called for and was not there.
    ABSENT("absent", true);

    private final String word;
    private final boolean gap;

    SafeguardState(String word, boolean gap) {
        this.word = word;
        this.gap = gap;
    }

    public String word() {
        return word;
    }

    /// Whether something is to be mended and tried again.
    public boolean gap() {
        return gap;
    }
}
