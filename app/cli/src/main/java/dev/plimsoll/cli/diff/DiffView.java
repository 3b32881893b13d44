package dev.plimsoll.cli.diff;

import dev.plimsoll.model.contract.consumer.impact.EditImpact;
import dev.plimsoll.model.contract.consumer.impact.Impact;
import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.ProbableRename;
import dev.plimsoll.model.contract.diff.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A diff as somebody wants to see it.
///
/// @param whole everything that was found; the verdict follows from it
/// @param shown what the filter lets through
/// @param everyPlace whether text lists every place of an edit
/// @param impact what it does to consumers; null where nobody asked
public record DiffView(
        ContractDiff whole,
        ContractDiff shown,
        boolean everyPlace,
        @Nullable Impact impact) {
    /// A view without consumers.
    public DiffView(ContractDiff whole, ContractDiff shown, boolean everyPlace) {
        this(whole, shown, everyPlace, null);
    }

    /// All of a diff, an edit's places counted.
    public static DiffView of(ContractDiff diff) {
        return new DiffView(diff, diff, false);
    }

    public static DiffView of(ContractDiff diff, DiffFilter filter, boolean everyPlace) {
        if (filter.equals(DiffFilter.ALL)) {
            return new DiffView(diff, diff, everyPlace);
        }
        var changes = diff.changes().stream().filter(filter::shows).toList();
        Set<String> kept = changes.stream().map(change -> change.fingerprint()).collect(Collectors.toSet());
        List<ProbableRename> renames = diff.renames().stream()
                .filter(rename -> kept.contains(rename.removal()) || kept.contains(rename.addition()))
                .toList();
        ContractDiff shown = new ContractDiff(
                diff.base(), diff.revision(), changes, diff.notices(), renames, diff.unusedAcceptances());
        return new DiffView(diff, shown, everyPlace);
    }

    /// The same view with what the diff does to consumers.
    public DiffView with(Impact found) {
        return new DiffView(whole, shown, everyPlace, found);
    }

    /// The edits that are shown, with what they do to consumers; empty where nobody asked.
    List<EditImpact> editsOnConsumers() {
        Set<String> roots =
                shown.changes().stream().map(change -> change.root()).collect(Collectors.toSet());
        return impact == null
                ? List.of()
                : impact.edits().stream()
                        .filter(edit -> roots.contains(edit.lead().root()))
                        .toList();
    }

    /// What each edit that is shown does to consumers, by its root; empty where nobody asked.
    Map<String, EditImpact> consumersByRoot() {
        return editsOnConsumers().stream()
                .collect(Collectors.toMap(edit -> edit.lead().root(), edit -> edit));
    }

    public DiffSummary summary() {
        DiffSummary summary = DiffSummary.of(whole);
        return impact == null ? summary : summary.with(impact);
    }

    /// How many changes the filter keeps back.
    int hidden() {
        return whole.changes().size() - shown.changes().size();
    }

    /// The edits of a severity that nobody accepted.
    List<ChangeGroup> groups(Severity severity) {
        return shown.groups().stream()
                .filter(group -> !group.lead().isAccepted() && group.severity() == severity)
                .toList();
    }

    /// The edits that somebody accepted in every place.
    List<ChangeGroup> accepted() {
        return shown.groups().stream()
                .filter(group -> group.lead().isAccepted())
                .toList();
    }
}
