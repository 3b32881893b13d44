package dev.plimsoll.model.contract.read;

/// How the documents of a JSON Schema that stands alone are used by whoever changes it: it decides which way a change
/// breaks.
public enum SchemaUse {
    /// They are read: a document written by the base's rules must be valid by the revision's.
    READ,
    /// They are written: a document written by the revision's rules must be valid by the base's.
    WRITTEN,
    /// Both.
    BOTH
}
