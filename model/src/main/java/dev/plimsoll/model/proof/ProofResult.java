package dev.plimsoll.model.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What came of proving one safeguard.
///
/// @param findings the defects; none when the promise was kept
/// @param measured the figures, in words
/// @param undecided why nothing can be said, as a sentence; null when something can
public record ProofResult(
        List<ProofFinding> findings,
        String measured,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String undecided) {
    public ProofResult {
        findings = List.copyOf(findings);
    }

    /// Nothing can be said.
    public static ProofResult undecided(String why) {
        return new ProofResult(List.of(), "", why);
    }

    /// Whether the promise was seen to be kept.
    public boolean kept() {
        return undecided == null && findings.isEmpty();
    }

    /// The worst of its defects.
    public Optional<Defect.Grade> grade() {
        return findings.stream().map(finding -> finding.defect().grade()).max(Comparator.naturalOrder());
    }

    /// In a sentence without its end.
    public String sentence() {
        if (undecided != null) {
            return "not decided: " + undecided;
        }
        return findings.isEmpty()
                ? "as promised: " + measured
                : findings.stream().map(ProofFinding::sentence).collect(Collectors.joining("; "));
    }
}
