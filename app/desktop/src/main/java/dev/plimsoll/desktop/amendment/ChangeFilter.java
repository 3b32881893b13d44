package dev.plimsoll.desktop.amendment;

import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.Severity;
import java.util.List;
import java.util.Set;

/// Which edits somebody wants to see. Any thread.
///
/// @param words every one has to occur in an edit; blank for all
/// @param way of which messages
/// @param tag of one of its operations; blank for any
/// @param consumer whom it hits; blank for anybody
/// @param accepted whether those that are accepted
/// @param reach what is known of tags and consumers
record ChangeFilter(
        String words, Set<Severity> severities, Way way, String tag, String consumer, Accepted accepted, Reach reach) {
    List<ChangeGroup> of(List<ChangeGroup> edits) {
        return edits.stream()
                .filter(edit -> severities.contains(edit.severity()))
                .filter(way::fits)
                .filter(accepted::fits)
                .filter(edit -> tag.isBlank() || reach.isTagged(edit.root(), tag))
                .filter(edit -> consumer.isBlank() || reach.hits(edit.root(), consumer))
                .filter(edit -> words.isBlank() || ChangeText.matches(edit, words))
                .toList();
    }
}
