package dev.plimsoll.model.contract.consumer.impact;

/// Whether a consumer uses what changes.
public enum Use {
    /// A pact, traffic or a declaration says so.
    USED,
    /// A pact or a declaration says that it does not.
    NOT_USED,
    /// Nothing says.
    UNKNOWN
}
