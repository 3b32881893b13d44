package dev.plimsoll.model.contract.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Brings the changes of one edit together.
final class Groups {
    private Groups() {}

    /// @param changes in the order of the diff, the worst first, so that the first of a group leads it
    static List<ChangeGroup> of(List<Change> changes) {
        Map<String, List<Change>> byRoot = new LinkedHashMap<>();
        for (Change change : changes) {
            byRoot.computeIfAbsent(change.root(), _ -> new ArrayList<>()).add(change);
        }
        List<ChangeGroup> groups = new ArrayList<>(byRoot.size());
        byRoot.forEach((root, all) -> groups.add(new ChangeGroup(
                root, lead(all), all.stream().map(ChangeGroup.Place::of).toList())));
        return groups;
    }

    /// The worst change that nobody accepted; if all are accepted, the worst of them.
    private static Change lead(List<Change> all) {
        Change lead = all.getFirst();
        for (Change change : all) {
            boolean open = lead.isAccepted() && !change.isAccepted();
            boolean alike = lead.isAccepted() == change.isAccepted();
            if (open || (alike && change.severity().compareTo(lead.severity()) > 0)) {
                lead = change;
            }
        }
        return lead;
    }
}
