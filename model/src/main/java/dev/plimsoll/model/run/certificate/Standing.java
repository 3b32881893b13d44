package dev.plimsoll.model.run.certificate;

import dev.plimsoll.model.run.certificate.Certificate.Change;
import java.util.List;

/// Where a certificate stands today.
///
/// @param changes what has changed of what it binds
public record Standing(Certificate certificate, List<Change> changes) {
    /// What it is worth.
    public enum Worth {
        /// The run passed, each experiment has its answer, and nothing has changed.
        GOOD,
        /// Nothing has changed, and not everything went well or was answered.
        SHORT,
        /// Something has changed: it says nothing of what is there today.
        STALE
    }

    public Standing {
        changes = List.copyOf(changes);
    }

    public Worth worth() {
        if (!changes.isEmpty()) {
            return Worth.STALE;
        }
        return certificate.isGood() ? Worth.GOOD : Worth.SHORT;
    }

    /// How many of its experiments have no answer that settles them.
    public long unanswered() {
        return certificate.experiments().values().stream()
                .filter(Certificate::unanswered)
                .count();
    }

    /// `Certificate of run R1: PASS, and nothing that it depends on has changed.`
    public String sentence() {
        String start = "Certificate of run " + certificate.run() + ": " + certificate.verdict() + ", ";
        return changes.isEmpty()
                ? start + "and nothing that it depends on has changed."
                : start + "stale: " + changes.getFirst().sentence() + ".";
    }
}
