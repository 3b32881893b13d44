package dev.plimsoll.storage;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Histories as they were last read, as long as there is memory for them. Rows are only added, so what was read stays
/// true; the digest of its last row tells whether a table still goes on from it. Safe for all threads.
///
/// @param <E> the sealed type of the events
final class Remembered<E> {
    private final Map<Long, SoftReference<Known<E>>> known = new ConcurrentHashMap<>();

    /// The beginning of a history, or all of it.
    ///
    /// @param last digest of the row of its last event; empty when there is none
    record Known<E>(List<E> events, String last) {
        Known {
            events = List.copyOf(events);
        }

        static <E> Known<E> nothing() {
            return new Known<>(List.of(), "");
        }

        long length() {
            return events.size();
        }
    }

    /// What is known of an owner; nothing when nothing is, or memory was short.
    Known<E> of(long owner) {
        @Nullable SoftReference<Known<E>> kept = known.get(owner);
        @Nullable Known<E> found = kept == null ? null : kept.get();
        return found == null ? Known.nothing() : found;
    }

    void keep(long owner, Known<E> read) {
        known.put(owner, new SoftReference<>(read));
    }
}
