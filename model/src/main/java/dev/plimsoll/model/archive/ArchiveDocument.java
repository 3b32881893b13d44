package dev.plimsoll.model.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// A record of the workspace as the archive finds it, whatever kind of record it is.
///
/// @param id names it among all documents, as people type it: `R12`
/// @param kind what it is, a word: `run`
/// @param title what people call it
/// @param body everything else that it says, as plain text
/// @param state where it stands, a word such as a verdict; empty where it has none
/// @param at when it was last written
/// @param labels what it is about, by name
public record ArchiveDocument(
        String id, String kind, String title, String body, String state, Instant at, Labels labels) {
    /// What a record is about, by name.
    ///
    /// @param services programs and contracts
    /// @param operations as contracts write them: `GET /orders/{id}`
    /// @param changes rules and classes of change, faults
    /// @param tags words that people gave it
    public record Labels(List<String> services, List<String> operations, List<String> changes, List<String> tags) {
        public static final Labels NONE = new Labels(List.of(), List.of(), List.of(), List.of());

        public Labels {
            services = listed(services);
            operations = listed(operations);
            changes = listed(changes);
            tags = listed(tags);
        }

        private static List<String> listed(List<String> names) {
            return names.stream()
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();
        }
    }

    public ArchiveDocument {
        if (id.isBlank() || kind.isBlank()) {
            throw new IllegalArgumentException(
                    "a document of the archive has an id and a kind, not '" + id + "' and '" + kind + "'");
        }
    }

    /// The year of [#at()] in UTC; empty for what has no moment of its own, as a contract, and stands at the epoch.
    public String year() {
        return at.equals(Instant.EPOCH)
                ? ""
                : Integer.toString(at.atOffset(ZoneOffset.UTC).getYear());
    }
}
