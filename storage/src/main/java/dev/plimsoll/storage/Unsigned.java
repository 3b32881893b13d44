package dev.plimsoll.storage;

import dev.plimsoll.model.json.Json;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What people did who are not to be known: events with a day in place of a moment and a person.
///
/// The audit ledger is a sequence, and its other entries have moments and accounts: an entry written at once would
/// stand between two of a known time, whatever it says itself. So these are noted when the workspace is opened on a
/// later day, all of the days before together and in the order of their digests, which is that of chance.
final class Unsigned {
    /// Stands in the ledger for who did it and for the account.
    static final String NOBODY = "anonymous";

    /// The numbering that counts what is noted already.
    private static final String NOTED = "unsigned";

    private static final List<Source> SOURCES = List.of(
            new Source("nearmiss", "NM", "kind IN ('reported', 'answered')"),
            new Source("session", "PM", "kind = 'voted'"));

    private final Database database;
    private final Trail trail;

    Unsigned(Database database, Trail trail) {
        this.database = database;
        this.trail = trail;
    }

    /// @param kind the beginning of the table's name
    /// @param letter before the number in an owner's name
    /// @param where the events that have nobody's name
    private record Source(String kind, String letter, String where) {}

    /// @param digest of its row
    private record Deed(String action, String subject, String digest) {}

    /// Whether an event has a day and nobody's name.
    static boolean is(JsonNode body) {
        return body.has("day") && !body.has("at") && !body.has("by");
    }

    /// Notes what was done on earlier days and is not in the ledger yet.
    void note() {
        LocalDate today = trail.today();
        boolean open = database.read(handle -> before(handle, today).size() > counted(handle));
        if (open) {
            database.change(transaction -> note(transaction, today));
        }
    }

    private void note(Handle transaction, LocalDate today) {
        List<Deed> deeds = before(transaction, today);
        Set<String> known = known(transaction);
        deeds.stream()
                .filter(deed -> !known.contains(deed.digest()))
                .sorted(Comparator.comparing(Deed::digest))
                .forEach(deed -> trail.unsigned(transaction, deed.action(), deed.subject(), deed.digest()));
        if (transaction.execute("UPDATE numbering SET last_number = ? WHERE kind = ?", deeds.size(), NOTED) == 0) {
            transaction.execute("INSERT INTO numbering (kind, last_number) VALUES (?, ?)", NOTED, deeds.size());
        }
    }

    private static List<Deed> before(Handle handle, LocalDate today) {
        return SOURCES.stream()
                .flatMap(source -> before(handle, source, today).stream())
                .toList();
    }

    private static List<Deed> before(Handle handle, Source source, LocalDate today) {
        return handle
                .createQuery("SELECT owner_number, event_number, kind, body, row_digest FROM " + source.kind()
                        + "_event WHERE " + source.where())
                .map((row, _) -> Row.of(row))
                .list()
                .stream()
                .filter(row -> earlier(row.body(), today))
                .map(row -> new Deed(source.kind() + " " + row.kind(), source.letter() + row.owner(), row.digest()))
                .toList();
    }

    private static boolean earlier(String body, LocalDate today) {
        try {
            JsonNode event = Json.mapper().readTree(body);
            return is(event) && event.path("day").asString("").compareTo(today.toString()) < 0;
        } catch (JacksonException _) {
            return false; // named by the check, which must find a workspace that opens
        }
    }

    private static long counted(Handle handle) {
        return handle.createQuery("SELECT last_number FROM numbering WHERE kind = ?")
                .bind(0, NOTED)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /// The digests that the ledger has already: after an import, or a clock that was set back, counting is not enough.
    private static Set<String> known(Handle handle) {
        Set<String> digests = new HashSet<>();
        handle.createQuery("SELECT body FROM audit_entry WHERE body LIKE '%\"account\":\"" + NOBODY + "\"%'")
                .mapTo(String.class)
                .list()
                .forEach(body ->
                        digests.add(Json.mapper().readTree(body).path("after").asString("")));
        return digests;
    }
}
