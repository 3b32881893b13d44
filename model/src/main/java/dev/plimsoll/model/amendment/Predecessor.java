package dev.plimsoll.model.amendment;

/// The amendment that another takes the place of.
///
/// @param digest of its content, so that nothing else is superseded
public record Predecessor(AmendmentId amendment, String digest) {}
