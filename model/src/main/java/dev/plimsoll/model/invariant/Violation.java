package dev.plimsoll.model.invariant;

/// A transaction that broke an invariant.
///
/// @param position of its first entry among all, counted from 1; the smallest is the first transaction that went wrong
/// @param hop where it went wrong
/// @param why in words of a sentence without its end: `it is twice at 'ledger'`
public record Violation(String invariant, String transaction, String hop, long position, String why) {
    /// As a sentence without its end.
    public String sentence() {
        return "invariant '" + invariant + "' was broken by transaction '" + transaction + "' at '" + hop + "': " + why;
    }
}
