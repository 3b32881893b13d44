package dev.plimsoll.model.audit;

/// A place where a ledger is not as it was written.
///
/// @param number of the entry where it shows
/// @param sentence what is wrong there
public record AuditFinding(Kind kind, long number, String sentence) {
    /// How it shows.
    public enum Kind {
        /// An entry's link does not fit its body and the link before: changed, moved or put in.
        DOES_NOT_FIT,
        /// An entry is not there.
        MISSING,
        /// The ledger ends before the last entry that it knows to have written, or that an anchor knows.
        CUT_OFF,
        /// The root over the entries is another than the ledger's own checkpoint, or the checkpoint cannot be read.
        CHECKPOINT_DIFFERS,
        /// The root over the entries is another than in the anchor: the ledger was written anew.
        ANCHOR_DIFFERS
    }
}
