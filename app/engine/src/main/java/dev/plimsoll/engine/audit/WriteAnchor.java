package dev.plimsoll.engine.audit;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.audit.AuditAnchor;
import dev.plimsoll.storage.Workspace;

/// Makes the line that tells later whether the ledger was cut off or replaced. It is worth something only where who
/// keeps the workspace cannot change it.
public final class WriteAnchor {
    private final Workspace workspace;

    public WriteAnchor(Workspace workspace) {
        this.workspace = workspace;
    }

    /// The anchor of the ledger as it is now.
    ///
    /// @throws Problem if the ledger has no entry yet
    public AuditAnchor anchor() {
        return workspace
                .audit()
                .anchor()
                .orElseThrow(() -> new Problem(
                        "The audit ledger of " + workspace.place().name()
                                + " is empty, and an anchor of nothing proves nothing.",
                        "Anchor it after the first change."));
    }
}
