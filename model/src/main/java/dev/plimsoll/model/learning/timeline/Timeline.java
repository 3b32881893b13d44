package dev.plimsoll.model.learning.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What happened, in the order of the moments. Entries of one moment keep the order in which they were given, so that
/// the same entries always give the same timeline.
///
/// @param entries all of them, hidden ones too
public record Timeline(List<TimelineEntry> entries) {
    public Timeline {
        // A stable sort: equal moments stay as they came.
        entries =
                entries.stream().sorted(Comparator.comparing(TimelineEntry::at)).toList();
    }

    /// Those that are shown.
    public List<TimelineEntry> shown() {
        return entries.stream().filter(entry -> !entry.hidden()).toList();
    }

    /// The story in few entries: the pinned ones, or all that are shown while none is pinned.
    public List<TimelineEntry> story() {
        List<TimelineEntry> pinned =
                shown().stream().filter(TimelineEntry::pinned).toList();
        return pinned.isEmpty() ? shown() : pinned;
    }

    /// With entries from elsewhere; at equal moments they stand behind those that are here.
    public Timeline with(List<TimelineEntry> more) {
        List<TimelineEntry> all = new ArrayList<>(entries);
        all.addAll(more);
        return new Timeline(all);
    }

    public Optional<TimelineEntry> find(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    /// From where times are counted: the marked entry, or else the first; empty without an entry.
    public Optional<Instant> start() {
        return entries.stream()
                .filter(TimelineEntry::start)
                .findFirst()
                .or(() -> entries.stream().findFirst())
                .map(TimelineEntry::at);
    }

    /// Time from the start, negative for what came before it.
    public Duration since(TimelineEntry entry) {
        return Duration.between(start().orElse(entry.at()), entry.at());
    }
}
