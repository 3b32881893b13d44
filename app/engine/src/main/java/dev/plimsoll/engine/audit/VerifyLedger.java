package dev.plimsoll.engine.audit;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.audit.AuditAnchor;
import dev.plimsoll.model.audit.AuditResult;
import dev.plimsoll.storage.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;

/// Checks the ledger by itself and against anchors that were kept elsewhere.
public final class VerifyLedger {
    private final Workspace workspace;

    public VerifyLedger(Workspace workspace) {
        this.workspace = workspace;
    }

    /// @param anchors files that [WriteAnchor] wrote
    /// @throws Problem if one of them cannot be read
    public AuditResult verify(List<Path> anchors) {
        return verify(anchors, _ -> {});
    }

    /// The same.
    ///
    /// @param checked told now and then how many entries were checked; ends the check by throwing
    public AuditResult verify(List<Path> anchors, LongConsumer checked) {
        return workspace.audit().verify(anchors.stream().map(VerifyLedger::read).toList(), checked);
    }

    private static AuditAnchor read(Path file) {
        try {
            return AuditAnchor.read(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException failure) {
            throw new Problem(
                    "The anchor " + file + " could not be read: " + failure.getMessage() + ".",
                    "Name a file that 'plimsoll audit anchor FILE' wrote.",
                    failure);
        }
    }
}
