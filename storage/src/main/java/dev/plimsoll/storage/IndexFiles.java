package dev.plimsoll.storage;

import dev.plimsoll.model.json.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The files of the archive's index between two programs, inside the database and so encrypted like all of it. They
/// can be made anew from the records at any time: no record refers to them, no export takes them, and whatever is not
/// as it was saved is not there. Their table is made when it is first needed.
///
/// A database that several programs share keeps none: each makes its own index in memory.
public final class IndexFiles {
    private static final String TABLE = "archive_index";

    private final Database database;
    private final boolean shared;

    IndexFiles(Database database, boolean shared) {
        this.database = database;
        this.shared = shared;
    }

    /// All files by their names; none when one of them is not as it was saved.
    public Map<String, byte[]> read() {
        if (shared) {
            return Map.of();
        }
        return database.read(handle -> exists(handle) ? read(handle) : Map.of());
    }

    private static boolean exists(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM information_schema.tables"
                                + " WHERE table_schema = CURRENT_SCHEMA AND UPPER(table_name) = UPPER(?)")
                        .bind(0, TABLE)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private static Map<String, byte[]> read(Handle handle) {
        Map<String, byte[]> files = new HashMap<>();
        boolean[] whole = {true};
        handle.createQuery("SELECT name, content, digest FROM " + TABLE)
                .map((row, _) -> {
                    byte[] content = row.getBytes(2);
                    whole[0] &= Json.sha256(content).equals(row.getString(3));
                    return files.put(row.getString(1), content);
                })
                .list();
        return whole[0] ? files : Map.of();
    }

    /// Keeps files and forgets others, in one step.
    ///
    /// @param added by their names, in place of earlier ones
    /// @param gone names; those that are not there do not matter
    /// @param anew whether nothing of what is there is kept
    public void save(Map<String, byte[]> added, Set<String> gone, boolean anew) {
        if (shared) {
            return;
        }
        database.change(transaction -> {
            if (!exists(transaction)) {
                transaction.execute("CREATE TABLE IF NOT EXISTS " + TABLE
                        + " (name VARCHAR(200) NOT NULL PRIMARY KEY, content BYTEA NOT NULL, digest"
                        + " VARCHAR(64) NOT NULL)");
            }
            if (anew) {
                transaction.execute("DELETE FROM " + TABLE);
            }
            gone.forEach(name -> transaction.execute("DELETE FROM " + TABLE + " WHERE name = ?", name));
            added.forEach((name, content) -> {
                transaction.execute("DELETE FROM " + TABLE + " WHERE name = ?", name);
                transaction.execute(
                        "INSERT INTO " + TABLE + " (name, content, digest) VALUES (?, ?, ?)",
                        name,
                        content,
                        Json.sha256(content));
            });
        });
    }

    /// The ledger's last entry now, by its number and its link, which stands for everything before it.
    public String basis() {
        return database.read(IndexFiles::basis);
    }

    private static String basis(Handle handle) {
        long last = Ledger.last(handle);
        return last + ":" + Ledger.link(handle, last).orElse("");
    }

    /// Another text as soon as any record is another, for a small part of what it takes to read their versions: the
    /// ledger's last entry, and how many events there are, since not each of them is in the ledger.
    public String stamp() {
        return database.read(handle -> basis(handle) + ":" + events(handle));
    }

    private static long events(Handle handle) {
        String counts = handle
                .createQuery("SELECT table_name FROM information_schema.tables"
                        + " WHERE table_schema = CURRENT_SCHEMA AND LOWER(table_name) LIKE '%!_event' ESCAPE '!'")
                .mapTo(String.class)
                .stream()
                .map(table -> "(SELECT COUNT(*) FROM " + table + ")")
                .collect(Collectors.joining(" + "));
        return handle.createQuery("SELECT " + counts).mapTo(Long.class).one();
    }

    /// Whether the ledger still holds what it held at a basis: the history since is a continuation of that one.
    public boolean continues(String basis) {
        int colon = basis.indexOf(':');
        if (colon < 1 || !basis.substring(0, colon).matches("[0-9]{1,18}")) {
            return false;
        }
        long number = Long.parseLong(basis.substring(0, colon));
        Optional<String> link = database.read(handle -> Ledger.link(handle, number));
        return basis.substring(colon + 1).equals(link.orElse(""));
    }
}
