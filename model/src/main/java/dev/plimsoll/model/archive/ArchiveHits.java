package dev.plimsoll.model.archive;

import java.time.Instant;
import java.util.List;

/// What was found, best first. Equal hits stand in the order newest first, then by id.
///
/// @param total how many documents fit, hits or not
/// @param hits the best of them
/// @param facets how the fitting documents divide
public record ArchiveHits(long total, List<Hit> hits, List<Facet> facets) {
    /// @param title with the words that were looked for marked
    /// @param snippet the part of the text with most of the words
    /// @param score only to be compared with other hits of the same answer
    public record Hit(
            String id,
            String kind,
            Marked title,
            String state,
            Instant at,
            List<String> services,
            Marked snippet,
            double score) {
        public Hit {
            services = List.copyOf(services);
        }
    }

    /// @param name `kind`, `service`, `state`, `year` or `tag`
    /// @param counts the most frequent first, then by name
    public record Facet(String name, List<Count> counts) {
        public Facet {
            counts = List.copyOf(counts);
        }
    }

    /// @param documents how many of the fitting documents have this value
    public record Count(String value, long documents) {}

    public ArchiveHits {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }
}
