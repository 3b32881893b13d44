package dev.plimsoll.storage;

import dev.plimsoll.model.contract.consumer.deploy.Deployment;
import dev.plimsoll.model.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.JacksonException;

/// What was deployed where, as people recorded it.
public final class Deployments {
    private static final String TABLE = "deployment";

    private final Database database;
    private final Trail trail;

    Deployments(Database database, Trail trail) {
        this.database = database;
        this.trail = trail;
    }

    public void keep(Deployment change) {
        String body = Json.canonical(change);
        database.change(transaction -> insert(transaction, change, body));
    }

    private void insert(Handle transaction, Deployment change, String body) {
        long number = Numbering.next(transaction, TABLE);
        String digest = Row.digest(TABLE, Long.toString(number), body);
        transaction.execute("INSERT INTO deployment (number, body, row_digest) VALUES (?, ?, ?)", number, body, digest);
        String version = change.version() == null ? "" : " " + change.version();
        String subject = change.service() + version + " in " + change.environment();
        trail.kept(
                transaction,
                change.action() == Deployment.Action.REMOVED ? "deployment removed" : "deployment recorded",
                subject,
                "",
                digest);
    }

    /// All changes, the oldest first.
    public List<Deployment> all() {
        return database.read(
                handle -> handle.createQuery("SELECT number, body, row_digest FROM deployment ORDER BY number")
                        .map((row, _) -> read(row))
                        .list());
    }

    void check(Handle handle, Check check) {
        Set<Long> numbers = new TreeSet<>();
        check.rows(handle, "SELECT number, body, row_digest FROM deployment", 3, row -> {
            numbers.add(row.getLong(1));
            return read(row);
        });
        check.numbers(handle, TABLE, numbers, TABLE + " ");
    }

    private static Deployment read(ResultSet row) throws SQLException {
        long number = row.getLong(1);
        String body = row.getString(2);
        String record = "deployment " + number;
        if (!Row.digest(TABLE, Long.toString(number), body).equals(row.getString(3))) {
            throw WorkspaceProblem.damagedRecord(record, "its content is not what was saved");
        }
        try {
            return Json.read(body, Deployment.class);
        } catch (JacksonException | IllegalArgumentException unknown) {
            throw WorkspaceProblem.unknownRecord(record, unknown);
        }
    }
}
