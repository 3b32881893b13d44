package dev.plimsoll.desktop.amendment;

import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.Severity;
import java.util.List;
import java.util.Set;

/// Which edits somebody wants to see. Any thread.
///
/// @param words every one has to occur in an edit; blank for all
/// @param way of which messages
record ChangeFilter(String words, Set<Severity> severities, Way way) {
    List<ChangeGroup> of(List<ChangeGroup> edits) {
        return edits.stream()
                .filter(edit -> severities.contains(edit.severity()))
                .filter(way::fits)
                .filter(edit -> words.isBlank() || ChangeText.matches(edit, words))
                .toList();
    }
}
