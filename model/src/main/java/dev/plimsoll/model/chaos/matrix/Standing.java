package dev.plimsoll.model.chaos.matrix;

/// What a contract says of a payload.
public enum Standing {
    VALID,
    INVALID,
    /// Nobody asked, the contract has no schema for it there, or the validator cannot read the schema.
    UNKNOWN
}
