package dev.plimsoll.storage;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.policy.People;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.JacksonException;

/// Who works in the workspace and in which roles. Of the lists that were ever set the last one holds; none is changed.
public final class PeopleRegister {
    private static final String TABLE = "people";
    private static final String SELECT = "SELECT number, body, source, row_digest FROM people ";
    private static final String ROLES_OF = "the list of people";

    private final Database database;
    private final Trail trail;

    PeopleRegister(Database database, Trail trail) {
        this.database = database;
        this.trail = trail;
    }

    /// A list as it was set.
    ///
    /// @param number counted from 1
    /// @param digest of its row, as the audit ledger notes it
    public record Entry(long number, People people, String digest) {}

    /// The list that holds; empty when nobody ever set one.
    public Optional<Entry> latest() {
        return database.read(PeopleRegister::latest);
    }

    /// Every list that was ever set, the oldest first; the last one holds.
    public List<Entry> all() {
        return database.read(handle -> handle.createQuery(SELECT + "ORDER BY number")
                .map((row, _) -> read(row))
                .list());
    }

    private static Optional<Entry> latest(Handle handle) {
        return handle.createQuery(SELECT + "WHERE number = (SELECT MAX(number) FROM people)")
                .map((row, _) -> read(row))
                .findOne();
    }

    /// The SHA-256 of the file that was read from the workspace's folder last; empty when none was.
    public String lastFile() {
        return database.read(handle -> handle
                .createQuery(SELECT + "WHERE source <> '' ORDER BY number DESC")
                .map((row, _) -> {
                    Entry _ = read(row);
                    return row.getString(3);
                })
                .stream()
                .findFirst()
                .orElse(""));
    }

    /// Sets a list in place of the one that was seen.
    ///
    /// @param seen the number of the list that was looked at; 0 when there was none
    /// @param by who sets it; empty for the account of the program
    /// @param source the SHA-256 of the file in the workspace's folder that it was read from; empty otherwise
    /// @throws WorkspaceProblem of kind CONFLICT if another was set since
    public void set(long seen, People people, String by, String source) {
        String body = Json.canonical(people);
        database.change(transaction -> {
            Optional<Entry> before = latest(transaction);
            long stored = before.map(Entry::number).orElse(0L);
            if (stored != seen) {
                throw WorkspaceProblem.conflict(ROLES_OF, stored, seen, List.of());
            }
            long number = Numbering.next(transaction, TABLE);
            String digest = digest(number, body, source);
            transaction.execute(
                    "INSERT INTO people (number, body, source, row_digest) VALUES (?, ?, ?, ?)",
                    number,
                    body,
                    source,
                    digest);
            trail.kept(
                    transaction,
                    by,
                    source.isEmpty() ? "people set" : "people read from people.json",
                    "people " + number,
                    before.map(Entry::digest).orElse(""),
                    digest);
        });
    }

    void check(Handle handle, Check check) {
        Set<Long> numbers = new TreeSet<>();
        check.rows(handle, SELECT, 4, row -> {
            numbers.add(row.getLong(1));
            return read(row);
        });
        check.numbers(handle, TABLE, numbers, TABLE + " ");
    }

    private static Entry read(ResultSet row) throws SQLException {
        long number = row.getLong(1);
        String body = row.getString(2);
        String record = "people " + number;
        if (!digest(number, body, row.getString(3)).equals(row.getString(4))) {
            throw WorkspaceProblem.damagedRecord(record, "its content is not what was saved");
        }
        try {
            return new Entry(number, Json.read(body, People.class), row.getString(4));
        } catch (JacksonException | IllegalArgumentException unknown) {
            throw WorkspaceProblem.unknownRecord(record, unknown);
        }
    }

    private static String digest(long number, String body, String source) {
        return Row.digest(TABLE, Long.toString(number), body, source);
    }
}
