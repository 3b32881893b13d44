package dev.plimsoll.reports.lint;

/// A stretch of text that blames.
///
/// @param start index of its first character
/// @param end index after its last character
/// @param reason why it may hurt learning
/// @param suggestion what to write about instead
public record Finding(int start, int end, String reason, String suggestion) {}
