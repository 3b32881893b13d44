package dev.plimsoll.desktop.audit;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;

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
                ? tr("No anchor was compared, so whoever can write the whole ledger anew is not ruled out.")
                : trCount(result.anchors(), "It fits the anchor.", "It fits all %d anchors.");
        String clock = result.setBack().isEmpty()
                ? ""
                : " "
                        + tr(
                                "The clock of the machine was set back %d times, which is no damage.",
                                result.setBack().size());
        String whole = tr(
                "The ledger is whole: %d entries fit their chain and %d checkpoints.",
                result.entries(), result.checkpoints());
        return new Finding(true, whole + " " + anchors + clock);
    }

    private static Finding broken(AuditResult result) {
        String places =
                result.findings().stream().limit(5).map(AuditFinding::sentence).collect(Collectors.joining(" "));
        long all = result.findings().size() + result.more();
        return new Finding(
                false,
                trCount(
                        all,
                        "The ledger is not as it was written, at one place: %2$s Keep a copy of the workspace as it is,"
                                + " and compare it with a backup.",
                        "The ledger is not as it was written, at %d places: %s Keep a copy of the workspace as it is,"
                                + " and compare it with a backup.",
                        places));
    }
}
