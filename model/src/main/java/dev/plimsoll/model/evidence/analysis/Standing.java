package dev.plimsoll.model.evidence.analysis;

import dev.plimsoll.model.evidence.Verdict;
import org.jspecify.annotations.Nullable;

/// Where an analysis stands, from best to worst. Of several metrics the worst counts.
public enum Standing {
    PASSED(Verdict.PASS),
    /// Not measured yet.
    WAITING(null),
    RUNNING(null),
    INCONCLUSIVE(Verdict.INCONCLUSIVE),
    /// It ended and nothing was measured.
    INVALID(Verdict.INVALID),
    ERROR(Verdict.ERROR),
    FAILED(Verdict.FAIL);

    private final @Nullable Verdict verdict;

    Standing(@Nullable Verdict verdict) {
        this.verdict = verdict;
    }

    /// Null while it goes on.
    public @Nullable Verdict verdict() {
        return verdict;
    }

    public boolean ended() {
        return verdict != null;
    }
}
