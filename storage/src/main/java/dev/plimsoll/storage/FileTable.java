package dev.plimsoll.storage;

import dev.plimsoll.model.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// A table of files, each kept once by the SHA-256 of its bytes. Files are never changed.
final class FileTable {
    private final Database database;
    private final Trail trail;
    private final String table;

    /// @param table its name, and what people call a file of it
    FileTable(Database database, Trail trail, String table) {
        this.database = database;
        this.trail = trail;
        this.table = table;
    }

    /// Keeps a file and returns its SHA-256 (64 hex digits). The same bytes are kept once, under their first name.
    String keep(String name, byte[] bytes) {
        byte[] copy = bytes.clone();
        String digest = Json.sha256(copy);
        if (!known(digest)) {
            database.change(transaction -> insert(transaction, digest, name, copy));
        }
        return digest;
    }

    private boolean known(String digest) {
        return database.read(handle -> count(handle, digest) > 0);
    }

    private void insert(Handle transaction, String digest, String name, byte[] bytes) {
        if (count(transaction, digest) == 0) { // another thread may have kept it since
            String rowDigest = Row.digest(table, digest, name);
            transaction.execute(
                    "INSERT INTO " + table + " (digest, name, content, row_digest) VALUES (?, ?, ?, ?)",
                    digest,
                    name,
                    bytes,
                    rowDigest);
            trail.kept(transaction, table + " kept", name.isBlank() ? digest : name, "", rowDigest);
        }
    }

    private long count(Handle handle, String digest) {
        return handle.createQuery("SELECT COUNT(*) FROM " + table + " WHERE digest = ?")
                .bind(0, digest)
                .mapTo(Long.class)
                .one();
    }

    Optional<StoredContract> find(String digest) {
        return database.read(handle -> handle.createQuery(select() + "WHERE digest = ?")
                .bind(0, digest)
                .map((row, _) -> read(row))
                .findOne());
    }

    /// All files, by name.
    List<StoredContract> all() {
        // Sorted here: each database has an order of its own for letters.
        return database.read(handle -> handle.createQuery(select()).map((row, _) -> read(row)).stream()
                .sorted(Comparator.comparing(StoredContract::name).thenComparing(StoredContract::digest))
                .toList());
    }

    /// The digests of all files.
    List<String> digests() {
        return database.read(handle -> handle.createQuery("SELECT digest FROM " + table + " ORDER BY digest")
                .mapTo(String.class)
                .list());
    }

    void check(Handle handle, Check check) {
        check.rows(handle, select(), 4, this::read);
    }

    private String select() {
        return "SELECT digest, name, content, row_digest FROM " + table + " ";
    }

    private StoredContract read(ResultSet row) throws SQLException {
        StoredContract file = new StoredContract(row.getString(1), row.getString(2), row.getBytes(3));
        boolean sameBytes = Json.sha256(file.bytes()).equals(file.digest());
        boolean sameRow = Row.digest(table, file.digest(), file.name()).equals(row.getString(4));
        if (!sameBytes || !sameRow) {
            throw WorkspaceProblem.damagedRecord(
                    table + " " + file.name() + " (" + file.digest() + ")", "its content is not what was saved");
        }
        return file;
    }
}
