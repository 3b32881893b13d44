package dev.plimsoll.sandbox.chaos.toxic;

/// What a body fault does: an edit of one place, or damage to the whole.
public sealed interface BodyEdit permits PlaceEdit, BodyDamage {}
