package dev.plimsoll.storage;

import dev.plimsoll.storage.key.DataKey;
import dev.plimsoll.storage.key.KeyFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Puts a database with another key, and its key file, in the place of the earlier ones.
///
/// Two files cannot be replaced at one stroke. So both are prepared in a folder beside them, whole and on the disk,
/// and then a third file says that they are ready. Without it, what was prepared is nothing, and the next opening
/// throws it away. With it, the next opening puts both in their places, as often as it takes; it needs no passphrase
/// for that. The third file is locked from its first moment until the end, and the database until after that moment, so
/// no other process opens one with the key of the other.
final class KeyChange {
    private static final String FOLDER = "rekey";
    private static final String READY = "ready";
    private static final String WITH_KEY = "with key\n";
    private static final String WITHOUT_KEY = "without key\n";

    private final Path folder;
    private final Path next;
    private final InstantSource clock;
    private final String action;
    private final Consumer<String> reached;
    private @Nullable FileChannel ready;

    /// @param action as the ledger calls it
    KeyChange(Path folder, InstantSource clock, String action, Consumer<String> reached) {
        this.folder = folder;
        this.next = folder.resolve(FOLDER);
        this.clock = clock;
        this.action = action;
        this.reached = reached;
    }

    /// Everything that can fail, while the workspace as it was stays open and nobody writes.
    ///
    /// @param from null where it is not encrypted
    /// @param to null where it shall not be
    /// @param file wraps the new key
    void prepare(Handle handle, @Nullable DataKey from, @Nullable DataKey to, @Nullable KeyFile file)
            throws IOException {
        clean(folder);
        Files.createDirectories(next);
        reached.accept("begun");
        Path zip = next.resolve("copy.zip");
        Backups.copy(handle, zip);
        Backups.unpack(zip, next);
        Files.delete(zip);
        reached.accept("copied");
        try {
            H2File.encrypt(next, from, to);
        } catch (SQLException failed) {
            throw WorkspaceProblem.failed(folder, String.valueOf(failed.getMessage()), failed);
        }
        reached.accept("encrypted");
        requireWhole(to);
        Disk.sync(H2File.of(next));
        if (file != null) {
            Path path = KeyFile.in(next);
            Files.writeString(path, file.text());
            Disk.sync(path);
        }
        Disk.sync(next);
        reached.accept("checked");
        sayReady(file == null ? WITHOUT_KEY : WITH_KEY);
        reached.accept("ready");
    }

    /// The ledger of the new database notes what was done; that of the old one never hears of it.
    private void requireWhole(@Nullable DataKey to) {
        Trail trail = new Trail(clock, System.getProperty("user.name", "unknown"));
        try (Workspace copy = Workspace.openCopy(next, to == null ? null : to.copy())) {
            copy.database().change(transaction -> trail.kept(transaction, action, "workspace", "", ""));
            WorkspaceHealth health = copy.check();
            if (!health.whole()) {
                throw WorkspaceProblem.notReencrypted(folder, health.findings().getFirst());
            }
        }
    }

    private void sayReady(String what) throws IOException {
        Path unfinished = next.resolve(READY + ".part");
        FileChannel channel = FileChannel.open(
                unfinished, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        ready = channel;
        channel.write(StandardCharsets.US_ASCII.encode(what));
        channel.force(true);
        FileLock _ = channel.lock(); // released when the channel is closed
        Files.move(unfinished, next.resolve(READY), StandardCopyOption.ATOMIC_MOVE);
        Disk.sync(next);
        Disk.sync(folder);
    }

    /// After the database was closed.
    void complete() throws IOException {
        reached.accept("closed");
        try (FileChannel channel = ready) {
            if (channel != null) {
                replace(folder, channel, reached);
            }
        }
    }

    /// Before it was ready, or when closing failed; then the next opening completes it.
    void giveUp() throws IOException {
        try (FileChannel channel = ready) {
            if (channel == null) {
                clean(folder);
            }
        }
    }

    static boolean isReady(Path folder) {
        return Files.exists(folder.resolve(FOLDER).resolve(READY));
    }

    /// Completes what was ready when its process ended.
    ///
    /// @throws WorkspaceProblem of kind LOCKED if that process is still there
    static void finish(Path folder) {
        if (!isReady(folder)) {
            return;
        }
        Path path = folder.resolve(FOLDER).resolve(READY);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw WorkspaceProblem.locked(folder);
            }
            replace(folder, channel, _ -> {});
        } catch (OverlappingFileLockException _) {
            throw WorkspaceProblem.locked(folder); // another thread of this process is at it
        } catch (IOException failed) {
            throw WorkspaceProblem.notWritable(folder, failed);
        }
    }

    /// Each step changes nothing when it was done before.
    private static void replace(Path folder, FileChannel ready, Consumer<String> reached) throws IOException {
        Path next = folder.resolve(FOLDER);
        ByteBuffer text = ByteBuffer.allocate(WITHOUT_KEY.length());
        int _ = ready.read(text, 0);
        boolean withKey =
                StandardCharsets.US_ASCII.decode(text.flip()).toString().equals(WITH_KEY);
        move(H2File.of(next), H2File.of(folder));
        Disk.sync(folder);
        reached.accept("moved");
        if (withKey) {
            move(KeyFile.in(next), KeyFile.in(folder));
        } else {
            Files.deleteIfExists(KeyFile.in(folder));
        }
        Disk.sync(folder);
        reached.accept("switched");
        Files.deleteIfExists(next.resolve(READY));
        reached.accept("done");
        Backups.delete(next);
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Throws away what never became ready. Only for who has the database locked.
    static void clean(Path folder) {
        Path next = folder.resolve(FOLDER);
        if (!Files.exists(next) || isReady(folder)) {
            return;
        }
        try {
            Backups.delete(next);
        } catch (IOException failed) {
            throw WorkspaceProblem.notWritable(next, failed);
        }
    }
}
