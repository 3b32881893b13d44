package dev.plimsoll.model.evidence.detect;

/// One request that has ended.
///
/// @param nanos when it ended, on a clock of the caller's choice that never goes back
/// @param latency in milliseconds, from the moment it was meant to start
/// @param failed whether it counts as failed
public record RequestEvent(long nanos, double latency, boolean failed) {}
