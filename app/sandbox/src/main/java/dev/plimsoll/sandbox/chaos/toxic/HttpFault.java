package dev.plimsoll.sandbox.chaos.toxic;

/// A fault that acts on the responses of an operation.
public sealed interface HttpFault permits BodyFault, StatusFault {
    /// The operation whose responses it acts on.
    Operation operation();
}
