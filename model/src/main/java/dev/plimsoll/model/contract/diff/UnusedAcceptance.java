package dev.plimsoll.model.contract.diff;

/// An acceptance that accepts nothing in a diff.
///
/// @param acceptance the acceptance
/// @param why why it has no effect
public record UnusedAcceptance(Acceptance acceptance, Why why) {
    /// Why an acceptance has no effect.
    public enum Why {
        /// Its last day is over; the change counts again.
        EXPIRED,
        /// No change of the diff has its fingerprint: the change is gone or has become another one.
        NOT_MATCHING
    }

    /// In one sentence.
    public String sentence() {
        return switch (why) {
            case EXPIRED ->
                "The acceptance of " + acceptance.fingerprint() + " by " + acceptance.by() + " ended on "
                        + acceptance.until() + "; the change counts again.";
            case NOT_MATCHING ->
                "No change has the fingerprint " + acceptance.fingerprint() + " that " + acceptance.by()
                        + " accepted; take the acceptance out.";
        };
    }
}
