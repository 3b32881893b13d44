package dev.plimsoll.storage;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The files that show that something was done, which records refer to by their digests.
public final class Attachments {
    private final FileTable files;

    Attachments(Database database, Trail trail) {
        this.files = new FileTable(database, trail, "attachment");
    }

    /// Keeps a file and returns its SHA-256 (64 hex digits). The same bytes are kept once, under their first name.
    public String keep(String name, byte[] bytes) {
        return files.keep(name, bytes);
    }

    /// The bytes with this SHA-256; empty when only the digest was kept, as before there were attachments.
    ///
    /// @throws WorkspaceProblem of kind DAMAGED if they are not what was saved
    public Optional<byte[]> find(String digest) {
        return files.find(digest).map(StoredContract::bytes);
    }

    void check(Handle handle, Check check) {
        files.check(handle, check);
    }
}
