package dev.plimsoll.engine.guard;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.run.Undo;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What a line of a journal tells to who has no key: enough to know whether a run goes on and its faults are gone, and
/// nothing of what they were. It is what `plimsoll kill` and `hold` need while the database is locked.
///
/// @param entry kind of the entry, as in [JournalEntry]
/// @param undo kind of what is taken back, where the entry is about one
/// @param which tells one from another of its kind
/// @param done false where it speaks of something that failed, or left something
/// @param sealed the whole entry, encrypted; null where it stands in the clear
@JsonInclude(JsonInclude.Include.NON_NULL)
record JournalLine(
        String entry,
        Instant at,
        @Nullable String undo,
        @Nullable String which,
        boolean done,
        @Nullable String sealed) {
    static JournalLine of(JournalEntry entry) {
        return of(entry, null);
    }

    /// The same with the entry in it.
    static JournalLine sealed(JournalEntry entry, RunId run, RunSeal seal) {
        JournalLine line = of(entry, seal);
        return line.with(seal.close(Json.canonical(entry), line.beside(run)));
    }

    private static JournalLine of(JournalEntry entry, @Nullable RunSeal seal) {
        JsonNode tree = Json.mapper().valueToTree(entry);
        JsonNode undo = tree.path("undo");
        String text = undo.isObject() ? Json.canonical(undo) : null;
        return new JournalLine(
                tree.path("entry").asString(),
                entry.at(),
                text == null ? null : undo.path("undo").asString(),
                text == null || seal == null ? text : seal.name(text),
                tree.path("worked").asBoolean(true) && tree.path("remaining").asInt(0) == 0,
                null);
    }

    private JournalLine with(@Nullable String text) {
        return new JournalLine(entry, at, undo, which, done, text);
    }

    /// A line cannot be moved to another run, or told as another kind.
    private String beside(RunId run) {
        return run + " " + Json.canonical(with(null));
    }

    /// The entry, where this key has sealed it.
    Optional<JournalEntry> open(RunId run, RunSeal seal) {
        if (sealed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(seal.open(sealed, beside(run)), JournalEntry.class));
        } catch (GeneralSecurityException | JacksonException _) {
            // As a line that a kill tore; whoever must know asks RunJournal.readable.
            return Optional.empty();
        }
    }

    boolean is(Class<? extends JournalEntry> kind) {
        return entry.equals(JournalEntry.name(kind));
    }

    /// Whether it is about the faults of a route.
    boolean ofFaults() {
        return Undo.CloseRoute.KIND.equals(undo);
    }
}
