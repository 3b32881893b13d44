package dev.plimsoll.model.learning.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// An entry as a timeline shows it.
///
/// @param key names it for ever: `T3` for one that was written or imported, `R1:e12` for an event of a run
/// @param what the moment, what happened, and where that is said
/// @param pinned whether it is among those that tell the story
/// @param hidden whether it is kept out of sight; it is never deleted
/// @param start whether times are counted from it
/// @param notes what people added to it, oldest first
public record TimelineEntry(
        String key, Happening what, boolean pinned, boolean hidden, boolean start, List<String> notes) {
    public TimelineEntry {
        notes = List.copyOf(notes);
    }

    /// One that nobody has touched.
    public static TimelineEntry of(String key, Happening what) {
        return new TimelineEntry(key, what, false, false, false, List.of());
    }

    public Instant at() {
        return what.at();
    }

    public ZoneId zone() {
        return what.zone();
    }

    /// What happened, with the notes behind it.
    public String words() {
        return notes.isEmpty() ? what.text() : what.text() + " — " + String.join("; ", notes);
    }
}
