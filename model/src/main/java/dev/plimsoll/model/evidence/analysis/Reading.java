package dev.plimsoll.model.evidence.analysis;

/// What one measurement says.
public enum Reading {
    SUCCESS,
    FAILURE,
    /// Between the conditions of success and failure.
    INCONCLUSIVE,
    /// The measurement itself went wrong.
    ERROR
}
