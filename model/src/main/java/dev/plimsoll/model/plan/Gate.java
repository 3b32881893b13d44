package dev.plimsoll.model.plan;

/// A condition that a plan must meet before it may run.
///
/// @param name short name
/// @param open whether it is met
/// @param reason one sentence: why it is open, or why it is closed, with the value that closes it and what opens it
public record Gate(String name, boolean open, String reason) {}
