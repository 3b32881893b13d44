package dev.plimsoll.storage;

import dev.plimsoll.storage.key.DataKey;
import dev.plimsoll.storage.key.KeyFile;
import dev.plimsoll.storage.key.KeyProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The writer's side of a workspace in a file: its connection, which also keeps the file locked, and the anchor.
final class OpenDatabase implements Writer {
    private static final Logger LOG = LoggerFactory.getLogger(OpenDatabase.class);

    private final Path folder;
    private final Handle handle;
    private final Anchor anchor;
    private final OpenMark mark;

    private OpenDatabase(Path folder, Handle handle, Anchor anchor, OpenMark mark) {
        this.folder = folder;
        this.handle = handle;
        this.anchor = anchor;
        this.mark = mark;
    }

    static OpenDatabase open(H2Store store, boolean saveBeforeMigrating) throws IOException {
        Path folder = store.folder();
        prepare(folder);
        OpenMark mark = OpenMark.take(folder);
        try {
            return open(store, saveBeforeMigrating, mark);
        } catch (IOException | RuntimeException failed) {
            mark.release(!mark.broken());
            throw failed;
        }
    }

    private static OpenDatabase open(H2Store store, boolean saveBeforeMigrating, OpenMark mark) throws IOException {
        Path folder = store.folder();
        DataKey key = store.key();
        long acknowledged = Anchor.read(folder);
        H2File.checkBefore(folder, Anchor.exists(folder) || key != null);
        if (mark.broken() && Files.exists(H2File.of(folder))) {
            Salvage.run(folder, key);
        }
        if (acknowledged > 0) {
            FirstLook.at(store, acknowledged);
        }
        Handle handle = connect(folder, key, () -> H2File.connect(folder, key));
        try {
            requireAlone(folder, handle);
            if (saveBeforeMigrating && Schema.isOlder(handle)) {
                saveOlder(folder, key, handle);
            }
            Schema.bringUpToDate(store, handle);
            handle.execute(H2File.SYNC);
            long kept = revision(handle);
            FirstLook.requireAll(folder, kept, acknowledged);
            LOG.debug("opened workspace {} at change {}", folder, kept);
            return new OpenDatabase(folder, handle, Anchor.open(folder, kept), mark);
        } catch (IOException | RuntimeException failed) {
            handle.close();
            throw failed;
        }
    }

    /// Says it when the key file and the database do not belong together.
    static Handle connect(Path folder, @Nullable DataKey key, ConnectionFactory how) throws IOException {
        try {
            return Statements.on(how).open();
        } catch (ConnectionException refused) {
            int code = refused.getCause() instanceof SQLException sql ? sql.getErrorCode() : 0;
            if (key != null && (code == ErrorCode.FILE_ENCRYPTION_ERROR_1 || code == ErrorCode.FILE_CORRUPTED_1)) {
                throw KeyProblem.foreign(H2File.of(folder), refused);
            }
            if (key == null && code == ErrorCode.FILE_CORRUPTED_1 && H2File.isEncrypted(folder)) {
                throw KeyProblem.missing(KeyFile.in(folder));
            }
            throw refused;
        }
    }

    private static void prepare(Path folder) {
        if (folder.toString().contains(";")) {
            throw WorkspaceProblem.badName(folder); // H2 would read the rest as settings
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw WorkspaceProblem.notAFolder(folder);
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw WorkspaceProblem.notWritable(folder, refused);
        }
        if (!Files.isWritable(folder)) {
            throw WorkspaceProblem.notWritable(folder, null);
        }
    }

    /// Other processes are kept out by the lock on the file; a second workspace in this process shares H2's open
    /// file and shows up as a second session.
    private static void requireAlone(Path folder, Handle handle) {
        long sessions = handle.createQuery("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS")
                .mapTo(Long.class)
                .one();
        if (sessions > 1) {
            throw WorkspaceProblem.locked(folder);
        }
    }

    /// A migration that goes wrong must leave a way back.
    private static void saveOlder(Path folder, @Nullable DataKey key, Handle handle) throws IOException {
        Path saved = Backups.make(
                folder,
                key,
                handle,
                folder.resolve(Backups.FOLDER),
                "before-version-" + Schema.VERSION,
                Advance.UNTOLD);
        LOG.info("workspace {} is brought up to date; as it was, it is kept in {}", folder, saved);
    }

    @Override
    public <T> T alone(Database.Alone<T> work) throws IOException {
        return work.with(handle);
    }

    @Override
    public <T> T change(HandleCallback<T, RuntimeException> work) throws IOException {
        long[] revision = new long[1];
        T result = handle.inTransaction(transaction -> {
            T made = work.withHandle(transaction);
            revision[0] = Numbering.next(transaction, "revision");
            return made;
        });
        handle.execute(H2File.SYNC);
        anchor.record(revision[0]);
        return result;
    }

    /// How many changes the database holds.
    static long revision(Handle handle) {
        return handle.createQuery("SELECT last_number FROM numbering WHERE kind = 'revision'")
                .mapTo(Long.class)
                .one();
    }

    @Override
    public void close() throws IOException {
        boolean closed = false;
        try (anchor) {
            settle();
            handle.close();
            closed = true;
        } finally {
            mark.release(closed);
        }
    }

    /// A file that stays large is no failure: the next closing tries again.
    private void settle() {
        try {
            H2File.settle(folder, handle.getConnection());
        } catch (SQLException | IOException failed) {
            LOG.warn("workspace {} could not be made smaller", folder, failed);
        }
    }
}
