package dev.plimsoll.model.archive;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A document that is like something, and why.
///
/// @param words the words both share that are rare elsewhere, the rarest first
/// @param operations the operations both are about
/// @param changes the classes of change or faults both are about
/// @param services the services both are about
/// @param share of what was compared that both have in common, 0 to 1
public record Likeness(
        String id,
        String kind,
        String title,
        String state,
        Instant at,
        List<String> words,
        List<String> operations,
        List<String> changes,
        List<String> services,
        double share) {
    public Likeness {
        words = List.copyOf(words);
        operations = List.copyOf(operations);
        changes = List.copyOf(changes);
        services = List.copyOf(services);
    }

    /// What others are compared with.
    ///
    /// @param text in plain words; may be long
    /// @param labels what it is about
    /// @param kinds of documents to look among; empty for all
    /// @param except ids that are not wanted, such as its own
    /// @param limit how many at most
    public record Question(
            String text, ArchiveDocument.Labels labels, List<String> kinds, Set<String> except, int limit) {
        public Question {
            kinds = List.copyOf(kinds);
            except = Set.copyOf(except);
            if (limit < 1 || limit > 100) {
                throw new IllegalArgumentException("1 to 100 similar documents are given, not " + limit);
            }
        }
    }

    /// The reasons in one sentence part: `same operation GET /orders; shared words: retry, storm`.
    public String why() {
        return Stream.of(
                        reason("same operation ", operations),
                        reason("same change ", changes),
                        reason("same service ", services),
                        reason("shared words: ", words))
                .filter(reason -> !reason.isEmpty())
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
    }

    private static String reason(String what, List<String> names) {
        return names.isEmpty() ? "" : what + String.join(", ", names);
    }
}
