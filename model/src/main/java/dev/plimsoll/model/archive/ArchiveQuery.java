package dev.plimsoll.model.archive;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is looked for. An empty list of a filter lets everything through; of several words of one filter, one has to
/// fit.
///
/// @param words as people type them; those in double quotes stand together. Nothing else has a meaning. Empty for
///     every document, newest first
/// @param kinds kinds of document
/// @param services names of services
/// @param states states or verdicts
/// @param tags words that people gave
/// @param since not before; null for any time
/// @param until before; null for any time
/// @param limit how many hits at most, 1 to 1000
public record ArchiveQuery(
        String words,
        List<String> kinds,
        List<String> services,
        List<String> states,
        List<String> tags,
        @Nullable Instant since,
        @Nullable Instant until,
        int limit) {
    public ArchiveQuery {
        kinds = List.copyOf(kinds);
        services = List.copyOf(services);
        states = List.copyOf(states);
        tags = List.copyOf(tags);
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("a search gives 1 to 1000 hits, not " + limit);
        }
    }

    /// Words without any filter.
    public static ArchiveQuery of(String words, int limit) {
        return new ArchiveQuery(words, List.of(), List.of(), List.of(), List.of(), null, null, limit);
    }
}
