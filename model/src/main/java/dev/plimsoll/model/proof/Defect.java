package dev.plimsoll.model.proof;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How a breaker or a limiter breaks its promise.
public enum Defect {
    /// It never refuses to call a dependency that fails.
    NEVER_OPENS(Grade.FAILED),
    /// It opens after fewer failures than promised.
    OPENS_TOO_SOON(Grade.DEGRADED),
    /// It opens after more failures than promised.
    OPENS_TOO_LATE(Grade.LATE),
    /// It calls the dependency again before its time.
    OPEN_TOO_SHORT(Grade.DEGRADED),
    /// It calls the dependency again, and later than promised.
    OPEN_TOO_LONG(Grade.LATE),
    /// It never tries the dependency again.
    NEVER_HALF_OPENS(Grade.FAILED),
    /// It tries with more calls at once than promised.
    TOO_MANY_PROBES(Grade.DEGRADED),
    /// It tries with fewer calls at once than promised.
    TOO_FEW_PROBES(Grade.DEGRADED),
    /// The dependency is well again, its trial calls succeeded, and it goes on refusing.
    NEVER_CLOSES(Grade.FAILED),
    /// What it may let through becomes less with use: permits are taken and not given back.
    LEAKS_PERMITS(Grade.FAILED),
    /// While it is open, callers do not get the promised answer.
    NO_FALLBACK(Grade.DEGRADED),
    ADMITS_TOO_MANY(Grade.FAILED),
    ADMITS_TOO_FEW(Grade.DEGRADED),
    /// It refuses with something else than the status 429.
    WRONG_REFUSAL(Grade.DEGRADED),
    NO_RETRY_AFTER(Grade.DEGRADED),
    /// The time that it names is too short, or far longer than needed.
    FALSE_RETRY_AFTER(Grade.DEGRADED),
    /// An operation that does not need the dependency is slower while that one is slow.
    NEIGHBOUR_SLOWED(Grade.DEGRADED),
    /// Nobody answers at the service's address any more.
    SERVICE_GONE(Grade.FAILED);

    /// How much of its purpose a safeguard with the defect still serves.
    public enum Grade {
        /// All of it, too late.
        LATE,
        /// Part of it.
        DEGRADED,
        /// None.
        FAILED
    }

    private final Grade grade;

    Defect(Grade grade) {
        this.grade = grade;
    }

    public Grade grade() {
        return grade;
    }

    /// In words: `never half opens`.
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
