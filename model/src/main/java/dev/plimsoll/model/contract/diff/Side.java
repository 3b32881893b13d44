package dev.plimsoll.model.contract.diff;

/// The two versions that a diff compares.
public enum Side {
    BASE,
    REVISION
}
