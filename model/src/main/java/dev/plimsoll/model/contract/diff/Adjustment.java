package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.SourcePosition;

/// What a team's settings made of one change's severity.
///
/// @param usual the severity without the settings
/// @param ignored whether the settings say that the change is no matter; its severity is then [Severity#SAFE] and it
///     stays listed
/// @param setting where the settings say so
public record Adjustment(Severity usual, boolean ignored, SourcePosition setting) {}
