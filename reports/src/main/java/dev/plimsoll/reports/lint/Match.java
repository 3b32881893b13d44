package dev.plimsoll.reports.lint;

/// Where a pattern fits a sentence.
///
/// @param from index of the first word
/// @param to index after the last word
record Match(int from, int to) {}
