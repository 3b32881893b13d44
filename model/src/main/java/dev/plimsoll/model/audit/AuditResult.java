package dev.plimsoll.model.audit;

import java.util.List;

/// What checking a ledger found.
///
/// @param entries how many entries were read
/// @param root the Merkle root over them
/// @param checkpoints how many of the ledger's own checkpoints were compared
/// @param anchors how many anchors were compared
/// @param findings the first places where it is not as it was written, at most [AuditCheck#MOST_FINDINGS]
/// @param more how many findings there were beyond those
/// @param setBack the first entries that were written at an earlier time than the one before them, at most as many:
///     the machine's clock was set back, which is no damage
public record AuditResult(
        long entries,
        String root,
        long checkpoints,
        long anchors,
        List<AuditFinding> findings,
        long more,
        List<Long> setBack) {
    public AuditResult {
        findings = List.copyOf(findings);
        setBack = List.copyOf(setBack);
    }

    public boolean intact() {
        return findings.isEmpty();
    }
}
