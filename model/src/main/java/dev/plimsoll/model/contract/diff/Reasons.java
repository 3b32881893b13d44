package dev.plimsoll.model.contract.diff;

/// Why a change matters and what to do: the rule's words where the verdict is the rule's usual one, others where the
/// proof or the witness said otherwise.
final class Reasons {
    private Reasons() {}

    static String why(Rule rule, Severity verdict) {
        if (verdict == Severity.SAFE && rule.severity() == Severity.BREAKING) {
            return "Everything that was exchanged before is still accepted.";
        }
        if (rule.severity() != Severity.SAFE || verdict == Severity.SAFE) {
            return rule.why();
        }
        if (verdict == Severity.RISKY) {
            return "It is not proved that everything that may be sent is accepted.";
        }
        return rule.direction() == Direction.RESPONSE
                ? "The base's contract refuses what the provider may now send."
                : "The provider now refuses what the base's contract lets consumers send.";
    }

    static String advice(Rule rule, Severity verdict) {
        if (verdict == Severity.SAFE) {
            return rule.severity() == Severity.SAFE ? rule.advice() : "Nothing to do.";
        }
        if (rule.severity() != Severity.SAFE) {
            return rule.advice();
        }
        return rule.direction() == Direction.RESPONSE
                ? "Send it to those who ask for it, or agree with those who read strictly."
                : "Keep accepting what was accepted; refuse it only in a new version.";
    }
}
