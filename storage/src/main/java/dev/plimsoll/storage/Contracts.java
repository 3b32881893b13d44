package dev.plimsoll.storage;

import dev.plimsoll.model.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The contract files that plans and runs refer to by their digests.
public final class Contracts {
    private static final String SELECT = "SELECT digest, name, content, row_digest FROM contract ";

    private final Database database;
    private final Trail trail;

    Contracts(Database database, Trail trail) {
        this.database = database;
        this.trail = trail;
    }

    /// Keeps a file and returns its SHA-256 (64 hex digits). The same bytes are kept once, under their first name.
    public String keep(String name, byte[] bytes) {
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
            String rowDigest = Row.digest("contract", digest, name);
            transaction.execute(
                    "INSERT INTO contract (digest, name, content, row_digest) VALUES (?, ?, ?, ?)",
                    digest,
                    name,
                    bytes,
                    rowDigest);
            trail.kept(transaction, "contract kept", name.isBlank() ? digest : name, "", rowDigest);
        }
    }

    private static long count(Handle handle, String digest) {
        return handle.createQuery("SELECT COUNT(*) FROM contract WHERE digest = ?")
                .bind(0, digest)
                .mapTo(Long.class)
                .one();
    }

    /// The file with this SHA-256.
    public Optional<StoredContract> find(String digest) {
        return database.read(handle -> handle.createQuery(SELECT + "WHERE digest = ?")
                .bind(0, digest)
                .map((row, _) -> read(row))
                .findOne());
    }

    /// All files, by name.
    public List<StoredContract> all() {
        // Sorted here: each database has an order of its own for letters.
        return database.read(handle -> handle.createQuery(SELECT).map((row, _) -> read(row)).stream()
                .sorted(Comparator.comparing(StoredContract::name).thenComparing(StoredContract::digest))
                .toList());
    }

    /// The digests of all files.
    public List<String> digests() {
        return database.read(handle -> handle.createQuery("SELECT digest FROM contract ORDER BY digest")
                .mapTo(String.class)
                .list());
    }

    void check(Handle handle, Check check) {
        check.rows(handle, SELECT, 4, Contracts::read);
    }

    private static StoredContract read(ResultSet row) throws SQLException {
        StoredContract contract = new StoredContract(row.getString(1), row.getString(2), row.getBytes(3));
        boolean sameBytes = Json.sha256(contract.bytes()).equals(contract.digest());
        boolean sameRow =
                Row.digest("contract", contract.digest(), contract.name()).equals(row.getString(4));
        if (!sameBytes || !sameRow) {
            throw WorkspaceProblem.damagedRecord(
                    "contract " + contract.name() + " (" + contract.digest() + ")",
                    "its content is not what was saved");
        }
        return contract;
    }
}
