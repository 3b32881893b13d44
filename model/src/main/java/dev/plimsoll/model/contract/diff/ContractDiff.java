package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.ContractSummary;
import java.util.List;

/// The whole answer to "what does this amendment change?", in the order of the documents.
///
/// @param base the old version
/// @param revision the new version
/// @param changes breaking first, then by place in the source; the same inputs give the same list
/// @param notices what was met and not understood; never empty in silence
public record ContractDiff(ContractSummary base, ContractSummary revision, List<Change> changes, List<String> notices) {
    public ContractDiff {
        changes = List.copyOf(changes);
        notices = List.copyOf(notices);
    }

    /// The worst severity found; SAFE when there is no change.
    public Severity worst() {
        return changes.stream().map(Change::severity).max(Severity::compareTo).orElse(Severity.SAFE);
    }

    public long count(Severity severity) {
        return changes.stream().filter(change -> change.severity() == severity).count();
    }
}
