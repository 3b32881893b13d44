package dev.plimsoll.storage;

import dev.plimsoll.model.run.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// The reports compiled from runs; one of each kind a run, the latest. What it said before is kept as a version.
public final class Reports {
    private static final String SELECT = "SELECT run_number, kind, title, compiled_at, body, row_digest FROM report ";

    private static final String SELECT_VERSION =
            "SELECT run_number, kind, title, compiled_at, body, row_digest, number FROM report_version ";
    private static final String VERSION = "report_version";

    private final Database database;
    private final Trail trail;

    Reports(Database database, Trail trail) {
        this.database = database;
        this.trail = trail;
    }

    /// What a report said before.
    ///
    /// @param number counted from 1 over all reports
    public record Version(long number, StoredReport report) {}

    /// Keeps a report in place of an earlier one of the same run and kind, which stays as a version where it said
    /// something else.
    public void keep(StoredReport report) {
        database.change(transaction -> replace(transaction, report, "", "report compiled"));
    }

    /// Lets a version hold again; what held until now becomes a version.
    ///
    /// @throws WorkspaceProblem of kind NOT_FOUND if there is no such version
    public StoredReport restore(long number, String by) {
        Version version =
                version(number).orElseThrow(() -> WorkspaceProblem.notFound("version " + number + " of a report"));
        database.change(transaction -> replace(transaction, version.report(), by, "report restored"));
        return version.report();
    }

    /// The version with this number.
    public Optional<Version> version(long number) {
        return database.read(handle -> handle.createQuery(SELECT_VERSION + "WHERE number = ?")
                .bind(0, number)
                .map((row, _) -> new Version(row.getLong(7), read(row)))
                .findOne());
    }

    /// All versions that do not hold any more, oldest first.
    public List<Version> versions() {
        return database.read(handle -> handle.createQuery(SELECT_VERSION + "ORDER BY number")
                .map((row, _) -> new Version(row.getLong(7), read(row)))
                .list());
    }

    private static void keepVersion(Handle transaction, long run, String kind) {
        transaction.execute(
                "INSERT INTO report_version (number, run_number, kind, title, compiled_at, body, row_digest)"
                        + " SELECT ?, run_number, kind, title, compiled_at, body, row_digest FROM report"
                        + " WHERE run_number = ? AND kind = ?",
                Numbering.next(transaction, VERSION),
                run,
                kind);
    }

    private void replace(Handle transaction, StoredReport report, String by, String action) {
        long run = Runs.numberOf(report.run());
        String before = transaction
                .createQuery("SELECT row_digest FROM report WHERE run_number = ? AND kind = ?")
                .bind(0, run)
                .bind(1, report.kind())
                .mapTo(String.class)
                .findOne()
                .orElse("");
        String digest = digest(run, report.kind(), report.title(), report.at().toString(), report.json());
        if (!before.isEmpty() && !before.equals(digest)) {
            keepVersion(transaction, run, report.kind());
        }
        transaction.execute("DELETE FROM report WHERE run_number = ? AND kind = ?", run, report.kind());
        transaction.execute(
                "INSERT INTO report (run_number, kind, title, compiled_at, body, row_digest) VALUES (?, ?, ?, ?, ?, ?)",
                run,
                report.kind(),
                report.title(),
                report.at().toString(),
                report.json(),
                digest);
        trail.kept(transaction, by, action, report.kind() + " of " + report.run(), before, digest);
    }

    public Optional<StoredReport> find(RunId run, String kind) {
        return database.read(handle -> handle.createQuery(SELECT + "WHERE run_number = ? AND kind = ?")
                .bind(0, Runs.numberOf(run))
                .bind(1, kind)
                .map((row, _) -> read(row))
                .findOne());
    }

    /// All reports, newest first.
    public List<StoredReport> all() {
        return database.read(handle -> handle.createQuery(SELECT).map((row, _) -> read(row)).stream()
                .sorted(Comparator.comparing(StoredReport::at).reversed())
                .toList());
    }

    /// The digest of each report, by its run and kind as `R1/post-mortem`.
    public Map<String, String> digests() {
        return database.read(handle -> {
            Map<String, String> digests = new TreeMap<>();
            handle.createQuery("SELECT run_number, kind, row_digest FROM report")
                    .map((row, _) -> Map.entry("R" + row.getLong(1) + "/" + row.getString(2), row.getString(3)))
                    .forEach(digest -> digests.put(digest.getKey(), digest.getValue()));
            return digests;
        });
    }

    void check(Handle handle, Check check) {
        check.rows(handle, SELECT, 6, Reports::read);
        Set<Long> numbers = new TreeSet<>();
        check.rows(handle, SELECT_VERSION, 6, row -> {
            numbers.add(row.getLong(7));
            return read(row);
        });
        check.numbers(handle, VERSION, numbers, "version of a report ");
    }

    private static StoredReport read(ResultSet row) throws SQLException {
        long run = row.getLong(1);
        String kind = row.getString(2);
        String title = row.getString(3);
        String at = row.getString(4);
        String json = row.getString(5);
        String record = "report '" + kind + "' of run R" + run;
        if (!digest(run, kind, title, at, json).equals(row.getString(6))) {
            throw WorkspaceProblem.damagedRecord(record, "its content is not what was saved");
        }
        try {
            return new StoredReport(RunId.number(run), kind, title, Instant.parse(at), json);
        } catch (DateTimeParseException | IllegalArgumentException unknown) {
            throw WorkspaceProblem.unknownRecord(record, unknown);
        }
    }

    private static String digest(long run, String kind, String title, String at, String json) {
        return Row.digest("report", Long.toString(run), kind, title, at, json);
    }
}
