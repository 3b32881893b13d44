package dev.plimsoll.storage;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The contract files that plans and runs refer to by their digests.
public final class Contracts {
    private final FileTable files;

    Contracts(Database database, Trail trail) {
        this.files = new FileTable(database, trail, "contract");
    }

    /// Keeps a file and returns its SHA-256 (64 hex digits). The same bytes are kept once, under their first name.
    public String keep(String name, byte[] bytes) {
        return files.keep(name, bytes);
    }

    /// The file with this SHA-256.
    public Optional<StoredContract> find(String digest) {
        return files.find(digest);
    }

    /// All files, by name.
    public List<StoredContract> all() {
        return files.all();
    }

    /// The digests of all files.
    public List<String> digests() {
        return files.digests();
    }

    void check(Handle handle, Check check) {
        files.check(handle, check);
    }
}
