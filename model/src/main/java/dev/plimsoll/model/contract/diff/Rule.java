package dev.plimsoll.model.contract.diff;

/// What one rule of the catalogue says.
///
/// @param id stable name; the vocabulary that oasdiff made common where the meaning is the same
/// @param meaning what the rule finds, as the end of "the revision …"
/// @param direction which way the affected message travels
/// @param severity what a finding usually is; a proof or a witness decides each single one
/// @param why why it matters to a consumer or provider
/// @param advice how to make the change without breaking
public record Rule(String id, String meaning, Direction direction, Severity severity, String why, String advice) {}
