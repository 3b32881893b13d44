package dev.plimsoll.model.contract.diff;

/// How much a change matters to those who rely on the base. Declared from harmless to harmful.
public enum Severity {
    /// Proved harmless, or harmless by the rule itself.
    SAFE,
    /// May break a use that no schema forbids, or could not be decided; the change says which.
    RISKY,
    /// Breaks a message or call that the base allows; carries a witness.
    BREAKING
}
