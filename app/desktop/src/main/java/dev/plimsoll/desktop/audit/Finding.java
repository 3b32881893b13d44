package dev.plimsoll.desktop.audit;

import dev.plimsoll.model.audit.AuditFinding;
import dev.plimsoll.model.audit.AuditResult;
import java.util.stream.Collectors;

/// What a check of the ledger found, in words.
///
/// @param intact whether it is as it was written
record Finding(boolean intact, String sentence) {
    static Finding of(AuditResult result) {
        return result.intact() ? intact(result) : broken(result);
    }

    private static Finding intact(AuditResult result) {
        String anchors = result.anchors() == 0
                ? " No anchor was compared, so whoever can write the whole ledger anew is not ruled out."
                : " It fits " + (result.anchors() == 1 ? "the anchor." : "all " + result.anchors() + " anchors.");
        String clock = result.setBack().isEmpty()
                ? ""
                : " The clock of the machine was set back " + result.setBack().size() + " times, which is no damage.";
        return new Finding(
                true,
                "The ledger is whole: " + result.entries() + " entries fit their chain and " + result.checkpoints()
                        + " checkpoints." + anchors + clock);
    }

    private static Finding broken(AuditResult result) {
        String places =
                result.findings().stream().limit(5).map(AuditFinding::sentence).collect(Collectors.joining(" "));
        long all = result.findings().size() + result.more();
        return new Finding(
                false,
                "The ledger is not as it was written, at " + (all == 1 ? "one place: " : all + " places: ") + places
                        + " Keep a copy of the workspace as it is, and compare it with a backup.");
    }
}
