package dev.plimsoll.storage;

import dev.plimsoll.model.contract.consumer.deploy.Verification;
import dev.plimsoll.model.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.JacksonException;

/// Results of verifying pacts. None is ever replaced: of several the later counts, and the earlier stay to be read.
public final class Verifications {
    private static final String TABLE = "verification";

    private final Database database;
    private final Trail trail;

    Verifications(Database database, Trail trail) {
        this.database = database;
        this.trail = trail;
    }

    /// Keeps a result.
    ///
    /// @param details the whole answer as JSON, without secrets
    /// @return its number, counted from 1
    public long keep(Verification result, String details) {
        String body = Json.canonical(result);
        return database.write(transaction -> insert(transaction, result, body, details));
    }

    private long insert(Handle transaction, Verification result, String body, String details) {
        long number = Numbering.next(transaction, TABLE);
        String digest = Row.digest(TABLE, Long.toString(number), body, details);
        transaction.execute(
                "INSERT INTO verification (number, body, details, row_digest) VALUES (?, ?, ?, ?)",
                number,
                body,
                details,
                digest);
        trail.kept(transaction, "verification kept", result.pair().toString(), "", digest);
        return number;
    }

    /// All results, the oldest first.
    public List<Verification> all() {
        return database.read(handle -> handle.createQuery(
                        "SELECT number, body, details, row_digest FROM verification ORDER BY number")
                .map((row, _) -> read(row))
                .list());
    }

    /// The whole answer of a result.
    ///
    /// @param number as it was kept under
    public Optional<String> details(long number) {
        return database.read(handle -> handle.createQuery(
                        "SELECT number, body, details, row_digest FROM verification WHERE number = ?")
                .bind(0, number)
                .map((row, _) -> {
                    Verification _ = read(row);
                    return row.getString(3);
                })
                .findOne());
    }

    void check(Handle handle, Check check) {
        Set<Long> numbers = new TreeSet<>();
        check.rows(handle, "SELECT number, body, details, row_digest FROM verification", 4, row -> {
            numbers.add(row.getLong(1));
            return read(row);
        });
        check.numbers(handle, TABLE, numbers, TABLE + " ");
    }

    private static Verification read(ResultSet row) throws SQLException {
        long number = row.getLong(1);
        String body = row.getString(2);
        String record = "verification " + number;
        if (!Row.digest(TABLE, Long.toString(number), body, row.getString(3)).equals(row.getString(4))) {
            throw WorkspaceProblem.damagedRecord(record, "its content is not what was saved");
        }
        try {
            return Json.read(body, Verification.class);
        } catch (JacksonException | IllegalArgumentException unknown) {
            throw WorkspaceProblem.unknownRecord(record, unknown);
        }
    }
}
