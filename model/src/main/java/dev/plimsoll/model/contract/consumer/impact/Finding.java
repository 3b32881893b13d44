package dev.plimsoll.model.contract.consumer.impact;

import java.util.List;

/// What one source says of a consumer and a change.
///
/// @param use whether the consumer uses what changes
/// @param seen whether all that is known is that a response had it
/// @param reason one sentence
record Finding(Outcome outcome, Use use, boolean seen, String reason, Evidence evidence) {
    static Finding breaks(String reason, Evidence evidence) {
        return new Finding(Outcome.BREAKS, Use.USED, false, reason, evidence);
    }

    static Finding risky(String reason, Evidence evidence) {
        return new Finding(Outcome.AT_RISK, Use.USED, false, reason, evidence);
    }

    static Finding seen(String reason, Evidence evidence) {
        return new Finding(Outcome.AT_RISK, Use.USED, true, reason, evidence);
    }

    static Finding unproven(String reason, Evidence evidence) {
        return new Finding(Outcome.UNPROVEN, Use.UNKNOWN, false, reason, evidence);
    }

    static Finding unaffected(Use use, String reason, Evidence evidence) {
        return new Finding(Outcome.UNAFFECTED, use, false, reason, evidence);
    }

    /// The one that counts among several exchanges of one file: what breaks, then what may, then what is not known.
    static Finding worst(List<Finding> findings) {
        for (Outcome outcome : List.of(Outcome.BREAKS, Outcome.AT_RISK, Outcome.UNPROVEN)) {
            for (Finding finding : findings) {
                if (finding.outcome() == outcome) {
                    return finding;
                }
            }
        }
        // an exchange that uses the part and stays says more than one that does without it
        return findings.stream()
                .filter(finding -> finding.use() == Use.USED)
                .findFirst()
                .orElse(findings.getFirst());
    }
}
