package dev.plimsoll.engine.audit;

import dev.plimsoll.model.audit.AuditAct;
import dev.plimsoll.model.audit.AuditEntry;
import dev.plimsoll.model.audit.AuditFilter;
import dev.plimsoll.storage.Workspace;
import java.util.ArrayList;
import java.util.List;

/// Finds entries of the ledger. It shows what is stored; whether to believe it says [VerifyLedger].
public final class FindActs {
    private final Workspace workspace;

    public FindActs(Workspace workspace) {
        this.workspace = workspace;
    }

    /// An entry that was read.
    ///
    /// @param entry as it is stored
    /// @param act what it says
    public record Found(AuditEntry entry, AuditAct act) {}

    /// The entries that a filter takes, the oldest first. Those that cannot be read are left out; checking names them.
    public List<Found> find(AuditFilter filter) {
        List<Found> found = new ArrayList<>();
        workspace.audit().eachAct((entry, act) -> {
            if (filter.takes(act)) {
                found.add(new Found(entry, act));
            }
        });
        return found;
    }
}
