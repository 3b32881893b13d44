package dev.plimsoll.engine.workload;

/// Why a request counts as failed.
public enum Failure {
    /// No complete answer within the workload's timeout, counted from the moment the request was meant to start.
    TIMEOUT,
    /// Nothing accepts connections at the address.
    REFUSED,
    /// The connection was reset or closed before the answer was complete, or could not be opened.
    CONNECTION_LOST,
    /// What came back is not HTTP/1.1.
    UNREADABLE,
    /// A status of 500 or above.
    SERVER_ERROR,
    /// A status that the contract does not declare for the operation.
    UNDECLARED_STATUS,
    /// Never sent, because too many requests were still waiting for their answer.
    NO_ROOM
}
