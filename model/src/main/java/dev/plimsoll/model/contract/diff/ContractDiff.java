package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.ContractSummary;
import java.util.List;

/// The whole answer to "what does this amendment change?", in the order of the documents.
///
/// @param base the old version
/// @param revision the new version
/// @param changes breaking first, then by place in the source; the same inputs give the same list
/// @param notices what was met and not understood; never empty in silence
/// @param renames removals and additions that look like one thing renamed, in the order of the removals
/// @param unusedAcceptances acceptances that were given and accept nothing here
public record ContractDiff(
        ContractSummary base,
        ContractSummary revision,
        List<Change> changes,
        List<String> notices,
        List<ProbableRename> renames,
        List<UnusedAcceptance> unusedAcceptances) {
    public ContractDiff {
        changes = List.copyOf(changes);
        notices = List.copyOf(notices);
        renames = List.copyOf(renames);
        unusedAcceptances = List.copyOf(unusedAcceptances);
    }

    /// A diff without guesses and acceptances.
    public ContractDiff(ContractSummary base, ContractSummary revision, List<Change> changes, List<String> notices) {
        this(base, revision, changes, notices, List.of(), List.of());
    }

    /// The worst severity among the changes that nobody accepted; SAFE when there is none.
    public Severity worst() {
        return changes.stream()
                .filter(change -> !change.isAccepted())
                .map(Change::severity)
                .max(Severity::compareTo)
                .orElse(Severity.SAFE);
    }

    /// How many changes of a severity nobody accepted.
    public long count(Severity severity) {
        return changes.stream()
                .filter(change -> !change.isAccepted() && change.severity() == severity)
                .count();
    }

    /// The same diff with its changes judged anew, in the order of the new verdicts.
    public ContractDiff withChanges(List<Change> judged) {
        return new ContractDiff(
                base, revision, judged.stream().sorted(Findings.ORDER).toList(), notices, renames, unusedAcceptances);
    }

    /// The same diff with acceptances that accept nothing in it.
    public ContractDiff withUnusedAcceptances(List<UnusedAcceptance> unused) {
        return new ContractDiff(base, revision, changes, notices, renames, unused);
    }

    /// The changes by the edit in the source that makes them, in the order of their first change.
    public List<ChangeGroup> groups() {
        return Groups.of(changes);
    }
}
