package dev.plimsoll.model.contract.diff;

/// Which way the affected message travels.
public enum Direction {
    /// From consumer to provider: the consumer of the base sends, the provider of the revision receives.
    REQUEST,
    /// From provider to consumer: the provider of the revision sends, the consumer of the base receives.
    RESPONSE,
    /// The change concerns the operation as a whole, or the document.
    NEITHER
}
