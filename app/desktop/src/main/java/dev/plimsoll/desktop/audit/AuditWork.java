package dev.plimsoll.desktop.audit;

import dev.plimsoll.engine.audit.FindActs;
import dev.plimsoll.model.audit.AuditAnchor;
import dev.plimsoll.model.audit.AuditResult;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/// What the audit screen asks of the engine. Everything here may block.
///
/// @param all every entry of the ledger, the oldest first
/// @param verify checks the ledger
/// @param anchor makes the anchor of the ledger as it is now
public record AuditWork(Supplier<List<FindActs.Found>> all, Verify verify, Supplier<AuditAnchor> anchor) {
    /// Checks the ledger.
    @FunctionalInterface
    public interface Verify {
        /// @param anchors files with anchors that were kept elsewhere
        /// @param checked told now and then how many entries were checked; ends the check by an exception
        AuditResult verify(List<Path> anchors, LongConsumer checked);
    }
}
