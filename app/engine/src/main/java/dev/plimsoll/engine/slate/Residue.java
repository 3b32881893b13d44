package dev.plimsoll.engine.slate;

import org.jspecify.annotations.Nullable;

/// Something that should not be there when a run begins.
///
/// @param kind what it is
/// @param what in one sentence, with what to do where Plimsoll cannot clear it
/// @param reset clears it; null for what is not Plimsoll's to clear
public record Residue(Kind kind, String what, @Nullable Runnable reset) {
    /// The kinds that are looked for.
    public enum Kind {
        PROGRAM,
        PAUSED_PROGRAM,
        PORT,
        FILE,
        ROUTE,
        FAULT,
        STUB,
        JOURNAL,
        REQUEST,
        VARIABLE,
        CLOCK,
        STATE
    }

    /// One that a person has to clear.
    static Residue foreign(Kind kind, String what) {
        return new Residue(kind, what, null);
    }
}
