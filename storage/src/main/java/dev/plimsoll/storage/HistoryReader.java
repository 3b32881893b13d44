package dev.plimsoll.storage;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.storage.Remembered.Known;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Reads the histories of a table. A row is believed only when its digest fits its content and its place. What was
/// read once is remembered, and only what came after it is read again: tampering with a row that was read before is
/// found when the workspace is checked or next opened.
///
/// @param <E> the sealed type of the events
final class HistoryReader<E> {
    /// More histories than this are read in one question.
    private static final int FEW = 50;

    private final Database database;
    private final String table;
    private final LongFunction<String> name;
    private final Class<E> type;
    private final Remembered<E> remembered = new Remembered<>();

    /// @param name what people call the owner of a number
    HistoryReader(Database database, String table, LongFunction<String> name, Class<E> type) {
        this.database = database;
        this.table = table;
        this.name = name;
        this.type = type;
    }

    /// The history of one owner, oldest first; empty when there is none.
    List<E> find(long owner) {
        Known<E> known = remembered.of(owner);
        List<Row> rows = database.read(handle -> rows(handle, owner, known.length()));
        if (known.length() == 0) {
            return rows.isEmpty() ? List.of() : kept(owner, decoded(known, rows));
        }
        if (rows.isEmpty() || !rows.getFirst().digest().equals(known.last())) {
            return kept(owner, decoded(Known.nothing(), database.read(handle -> rows(handle, owner, 0))));
        }
        List<Row> added = rows.subList(1, rows.size());
        return added.isEmpty() ? known.events() : kept(owner, decoded(known, added));
    }

    private List<Row> rows(Handle handle, long owner, long from) {
        return handle.createQuery(select("WHERE owner_number = ? AND event_number >= ?"))
                .bind(0, owner)
                .bind(1, from)
                .map((row, _) -> Row.of(row))
                .list();
    }

    /// All histories by their owners' numbers.
    ///
    /// @throws WorkspaceProblem of kind DAMAGED for the first that is damaged
    Map<Long, List<E>> all() {
        Map<Long, Long> lengths = lengths();
        long grown = lengths.entrySet().stream()
                .filter(owner -> remembered.of(owner.getKey()).length() != owner.getValue())
                .count();
        Map<Long, List<E>> read = grown > FEW ? readAll() : Map.of();
        Map<Long, List<E>> all = new TreeMap<>();
        lengths.forEach((owner, length) -> {
            List<E> events = read.get(owner);
            all.put(owner, events == null ? upTo(owner, length) : events);
        });
        return all;
    }

    private List<E> upTo(long owner, long length) {
        Known<E> known = remembered.of(owner);
        return known.length() == length ? known.events() : find(owner);
    }

    /// How many events each owner has: what has not grown has not changed.
    Map<Long, Long> lengths() {
        return database.read(this::lengths);
    }

    private Map<Long, Long> lengths(Handle handle) {
        Map<Long, Long> lengths = new TreeMap<>();
        handle.createQuery("SELECT owner_number, MAX(event_number) FROM " + table + " GROUP BY owner_number")
                .map((row, _) -> Map.entry(row.getLong(1), row.getLong(2)))
                .forEach(length -> lengths.put(length.getKey(), length.getValue()));
        return lengths;
    }

    /// Each history is read by itself, on all processors: the first reading of a large workspace is what people wait
    /// for when they open it.
    private Map<Long, List<E>> readAll() {
        Map<Long, List<Row>> owners = byOwner(database.read(handle ->
                handle.createQuery(select("")).map((row, _) -> Row.of(row)).list()));
        List<Attempt<E>> attempts = owners.entrySet().parallelStream()
                .map(owner -> attempt(owner.getKey(), owner.getValue()))
                .toList();
        Map<Long, List<E>> read = new HashMap<>();
        for (Attempt<E> attempt : attempts) {
            read.put(attempt.owner(), kept(attempt.owner(), attempt.outcome()));
        }
        return read;
    }

    /// What came of reading a history; the first damage in the order of the owners is told, whichever is found first.
    private record Attempt<E>(
            long owner, @Nullable Known<E> read, @Nullable WorkspaceProblem damage) {
        Known<E> outcome() {
            if (read == null) {
                throw damage == null ? new IllegalStateException("neither read nor damaged") : damage;
            }
            return read;
        }
    }

    private Attempt<E> attempt(long owner, List<Row> rows) {
        try {
            return new Attempt<>(owner, decoded(Known.nothing(), rows), null);
        } catch (WorkspaceProblem damage) {
            return new Attempt<>(owner, null, damage);
        }
    }

    private List<E> kept(long owner, Known<E> read) {
        remembered.keep(owner, read);
        return read.events();
    }

    private static Map<Long, List<Row>> byOwner(List<Row> rows) {
        Map<Long, List<Row>> owners = new TreeMap<>();
        rows.forEach(row ->
                owners.computeIfAbsent(row.owner(), _ -> new ArrayList<>()).add(row));
        return owners;
    }

    private String select(String where) {
        return "SELECT owner_number, event_number, kind, body, row_digest FROM " + table + " " + where
                + " ORDER BY owner_number, event_number";
    }

    /// What is known of a history and the rows after it, none of another owner.
    private Known<E> decoded(Known<E> known, List<Row> rows) {
        List<E> events = new ArrayList<>(known.events());
        String last = known.last();
        for (Row row : rows) {
            String record = name.apply(row.owner()) + ", event " + row.number();
            if (row.number() != events.size() + 1L) {
                throw WorkspaceProblem.damagedRecord(
                        record, "event " + (events.size() + 1) + ", which should come before it, is missing");
            }
            if (!row.digest().equals(row.computed(table))) {
                throw WorkspaceProblem.damagedRecord(record, "its content is not what was saved");
            }
            events.add(event(record, row));
            last = row.digest();
        }
        return new Known<>(events, last);
    }

    private E event(String record, Row row) {
        try {
            return Json.read(row.body(), type);
        } catch (JacksonException unknown) {
            throw WorkspaceProblem.unknownRecord(record, unknown);
        }
    }

    /// Reads every history from its table, each by itself.
    ///
    /// @return the numbers of the owners
    List<Long> check(Handle handle, Check check) {
        List<Row> rows =
                handle.createQuery(select("")).map((row, _) -> Row.of(row)).list();
        rows.forEach(row -> check.saw(row.digest()));
        Map<Long, List<Row>> owners = byOwner(rows);
        owners.values().forEach(history -> check.attempt(() -> decoded(Known.nothing(), history)));
        return List.copyOf(owners.keySet());
    }
}
