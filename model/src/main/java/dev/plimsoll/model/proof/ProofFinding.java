package dev.plimsoll.model.proof;

/// A defect and what shows it.
///
/// @param why in one sentence, with what was promised and what was seen
public record ProofFinding(Defect defect, String why) {
    /// In words: `opens too late: it opened after 9 failures …`.
    public String sentence() {
        return defect.word() + ": " + why;
    }
}
