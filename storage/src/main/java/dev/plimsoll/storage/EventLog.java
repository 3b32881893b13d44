package dev.plimsoll.storage;

import dev.plimsoll.model.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;

/// A table of histories: for each owner (a plan or a run, by its number) events numbered from 1. Rows are only
/// added. Each carries the SHA-256 of its own content and place.
///
/// @param <E> the sealed type of the events
final class EventLog<E> {
    private final Database database;
    private final Trail trail;
    private final String kind;
    private final String letter;
    private final HistoryReader<E> reader;
    private final Added added;

    /// Told of each event in the transaction that adds it.
    @FunctionalInterface
    interface Added {
        void event(Handle transaction, long owner, long number, String digest);
    }

    /// @param kind `plan` or `run`: the beginning of the table's name and the name of the owner's numbering
    EventLog(Database database, Trail trail, String kind, Class<E> type) {
        this(database, trail, kind, kind.substring(0, 1).toUpperCase(Locale.ROOT), type);
    }

    /// The same.
    EventLog(Database database, Trail trail, String kind, Class<E> type, Added added) {
        this(database, trail, kind, kind.substring(0, 1).toUpperCase(Locale.ROOT), type, added);
    }

    /// @param letter what stands before the number in an owner's name
    EventLog(Database database, Trail trail, String kind, String letter, Class<E> type) {
        this(database, trail, kind, letter, type, (_, _, _, _) -> {});
    }

    private EventLog(Database database, Trail trail, String kind, String letter, Class<E> type, Added added) {
        this.added = added;
        this.database = database;
        this.trail = trail;
        this.kind = kind;
        this.letter = letter;
        this.reader = new HistoryReader<>(database, table(), this::nameOf, type);
    }

    /// Begins a history and returns its owner's number.
    long create(E first) {
        return create(first, _ -> {});
    }

    /// The same.
    ///
    /// @param numbered told the number before anybody else can see it
    long create(E first, LongConsumer numbered) {
        return database.write(transaction -> {
            long owner = Numbering.next(transaction, kind);
            numbered.accept(owner);
            insert(transaction, owner, 1, first);
            return owner;
        });
    }

    /// Adds an event to a history of any length.
    void append(long owner, E event) {
        database.change(transaction -> insert(transaction, owner, length(transaction, owner) + 1, event));
    }

    /// Adds an event to a history of which the caller has seen so many events, and refuses when it is longer.
    void append(long owner, long seen, E event) {
        database.change(transaction -> append(transaction, owner, seen, event));
    }

    /// The same as a part of a larger change.
    void append(Handle transaction, long owner, long seen, E event) {
        long stored = length(transaction, owner);
        if (stored != seen) {
            throw WorkspaceProblem.conflict(nameOf(owner), stored, seen, meanwhile(transaction, owner, seen));
        }
        insert(transaction, owner, stored + 1, event);
    }

    /// What was done after so many events, by whom, a few words each.
    private List<String> meanwhile(Handle transaction, long owner, long seen) {
        return transaction
                .createQuery("SELECT kind, body FROM " + table()
                        + " WHERE owner_number = ? AND event_number > ? ORDER BY event_number")
                .bind(0, owner)
                .bind(1, seen)
                .map((row, _) -> {
                    JsonNode body = Json.mapper().readTree(row.getString(2));
                    String by = body.path("by").asString("");
                    return row.getString(1) + (by.isEmpty() ? "" : " by " + by) + " at "
                            + body.path("at").asString("");
                })
                .list();
    }

    private long length(Handle transaction, long owner) {
        long length = transaction
                .createQuery("SELECT COALESCE(MAX(event_number), 0) FROM " + table() + " WHERE owner_number = ?")
                .bind(0, owner)
                .mapTo(Long.class)
                .one();
        if (length == 0) {
            throw WorkspaceProblem.notFound(nameOf(owner));
        }
        return length;
    }

    private void insert(Handle transaction, long owner, long number, E event) {
        String body = Json.canonical(event);
        JsonNode tree = Json.mapper().readTree(body);
        String name = tree.path("event").asString();
        String digest = new Row(owner, number, name, body, "").computed(table());
        transaction.execute(
                "INSERT INTO " + table()
                        + " (owner_number, event_number, kind, body, row_digest) VALUES (?, ?, ?, ?, ?)",
                owner,
                number,
                name,
                body,
                digest);
        added.event(transaction, owner, number, digest);
        trail.event(transaction, kind, letter + owner, name, tree, digestOf(transaction, owner, number - 1), digest);
    }

    /// Of an event; empty when there is none.
    private String digestOf(Handle transaction, long owner, long number) {
        return transaction
                .createQuery("SELECT row_digest FROM " + table() + " WHERE owner_number = ? AND event_number = ?")
                .bind(0, owner)
                .bind(1, number)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    /// The history of one owner, oldest first; empty when there is none.
    List<E> find(long owner) {
        return reader.find(owner);
    }

    /// All histories by their owners' numbers.
    Map<Long, List<E>> all() {
        return reader.all();
    }

    /// The owners whose history holds no event of a kind, oldest first.
    List<Long> without(String event) {
        return database.read(handle -> handle.createQuery("SELECT owner_number FROM " + table()
                        + " GROUP BY owner_number HAVING NOT BOOL_OR(kind = ?) ORDER BY owner_number")
                .bind(0, event)
                .mapTo(Long.class)
                .list());
    }

    /// Whether any history holds an event of a kind.
    boolean any(String event) {
        return database.read(
                handle -> handle.createQuery("SELECT 1 FROM " + table() + " WHERE kind = ? FETCH FIRST ROW ONLY")
                        .bind(0, event)
                        .mapTo(Long.class)
                        .findOne()
                        .isPresent());
    }

    /// All owners, newest first.
    List<Long> owners() {
        return database.read(handle -> handle.createQuery(
                        "SELECT DISTINCT owner_number FROM " + table() + " ORDER BY owner_number DESC")
                .mapTo(Long.class)
                .list());
    }

    /// How many events each owner has: what has not grown has not changed.
    Map<Long, Long> lengths() {
        return reader.lengths();
    }

    /// Reads every history, each by itself.
    void check(Handle handle, Check check) {
        check.numbers(handle, kind, Set.copyOf(reader.check(handle, check)), kind + " " + letter);
    }

    private String table() {
        return kind + "_event";
    }

    private String nameOf(long owner) {
        return kind + " " + letter + owner;
    }
}
