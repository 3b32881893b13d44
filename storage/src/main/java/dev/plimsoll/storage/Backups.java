package dev.plimsoll.storage;

import dev.plimsoll.storage.key.DataKey;
import dev.plimsoll.storage.key.KeyFile;
import dev.plimsoll.storage.key.PassphraseSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Copies of a workspace as zip files, each restored and checked before it counts.
final class Backups {
    static final String FOLDER = "backups";

    private static final String ENDING = ".zip";

    /// The share of the work that the copy is; the rest is reading it.
    private static final double COPIED = 0.1;

    private Backups() {}

    /// Writes a backup, restores it into a folder of its own, reads every record of that, and only then gives it its
    /// name. A backup that is not whole leaves nothing behind.
    ///
    /// @param key null where the workspace is not encrypted
    /// @param handle to the open database, used by nobody else meanwhile
    /// @param told how far it is; ends it by throwing
    /// @throws WorkspaceProblem if the copy is not whole
    static Path make(
            Path workspace, @Nullable DataKey key, Handle handle, Path backups, String name, DoubleConsumer told)
            throws IOException {
        Files.createDirectories(backups);
        Path unfinished = backups.resolve(name + ".part");
        Files.deleteIfExists(unfinished);
        try {
            write(workspace, key, handle, unfinished);
            WorkspaceHealth health = tryOut(unfinished, key, backups, Advance.part(told, COPIED, 1));
            if (!health.whole()) {
                throw WorkspaceProblem.backupNotWhole(
                        workspace, health.findings().getFirst());
            }
            return Files.move(
                    unfinished,
                    backups.resolve(name + ENDING),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /// The file as it is on the disk, encrypted where it is, and then with the key file, without which no passphrase
    /// opens it.
    private static void write(Path workspace, @Nullable DataKey key, Handle handle, Path zip) throws IOException {
        copy(handle, zip);
        if (key == null) {
            return;
        }
        Path both = zip.resolveSibling(zip.getFileName() + ".key");
        try {
            try (ZipFile from = new ZipFile(zip.toFile());
                    ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(both))) {
                for (ZipEntry entry : Collections.list(from.entries())) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    try (InputStream in = from.getInputStream(entry)) {
                        in.transferTo(to);
                    }
                    to.closeEntry();
                }
                to.putNextEntry(new ZipEntry(KeyFile.NAME));
                to.write(KeyFile.bytes(KeyFile.in(workspace)));
                to.closeEntry();
            }
            Files.move(both, zip, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(both);
        }
    }

    static void copy(Handle handle, Path zip) {
        handle.execute("BACKUP TO '" + zip.toString().replace("'", "''") + "'");
    }

    private static WorkspaceHealth tryOut(Path zip, @Nullable DataKey key, Path folder, DoubleConsumer told)
            throws IOException {
        Path trial = Files.createTempDirectory(folder, ".trial-");
        try {
            unpack(zip, trial);
            try (Workspace copy = Workspace.openCopy(trial, key == null ? null : key.copy())) {
                return copy.check(told);
            }
        } finally {
            delete(trial);
        }
    }

    /// Restores a backup into a folder that is empty or absent, and checks it there.
    ///
    /// @param passphrases asked where the backup is encrypted, before anything is written
    /// @throws WorkspaceProblem if the folder is in use or the backup is not whole
    static WorkspaceHealth restore(Path zip, Path folder, PassphraseSource passphrases) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw WorkspaceProblem.notEmpty(folder);
            }
        }
        byte @Nullable [] keyFile = keyFile(zip);
        DataKey key = keyFile == null ? null : Lock.unwrap(zip, KeyFile.read(zip, keyFile), passphrases);
        unpack(zip, folder);
        if (keyFile != null) {
            Files.write(KeyFile.in(folder), keyFile);
        }
        try (Workspace restored = Workspace.openCopy(folder, key)) {
            return restored.check();
        }
    }

    private static byte @Nullable [] keyFile(Path zip) throws IOException {
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            ZipEntry entry = archive.getEntry(KeyFile.NAME);
            if (entry == null) {
                return null;
            }
            try (InputStream in = archive.getInputStream(entry)) {
                return in.readNBytes(4096);
            }
        } catch (ZipException broken) {
            throw WorkspaceProblem.damagedFile(zip, "it is not a zip file that can be read", broken);
        }
    }

    /// Only the one file that a backup of ours holds is taken out, so no name in the zip can lead elsewhere.
    static void unpack(Path zip, Path folder) throws IOException {
        Path file = H2File.of(folder);
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            ZipEntry entry =
                    archive.getEntry(Objects.requireNonNull(file.getFileName()).toString());
            if (entry == null) {
                throw WorkspaceProblem.damagedFile(zip, "it holds no workspace", null);
            }
            try (InputStream in = archive.getInputStream(entry)) {
                Files.copy(in, file);
            }
        } catch (ZipException broken) {
            throw WorkspaceProblem.damagedFile(zip, "it is not a zip file that can be read", broken);
        }
    }

    /// Deletes the oldest backups with a prefix beyond so many; the one that was just made stays. One that is named
    /// after a later moment is from before the clock was set back, and so older than all others.
    static void rotate(Path folder, String prefix, int keep, Path made) throws IOException {
        List<Path> all = named(folder, prefix);
        List<Path> order = new ArrayList<>(
                all.stream().filter(one -> one.compareTo(made) > 0).toList());
        order.addAll(all.stream().filter(one -> one.compareTo(made) <= 0).toList());
        for (Path old : order.subList(0, Math.max(0, order.size() - keep))) {
            Files.delete(old);
        }
    }

    /// The finished backups whose names begin so, the oldest first: their names sort by their moments.
    static List<Path> named(Path folder, String prefix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        return name.startsWith(prefix) && name.endsWith(ENDING);
                    })
                    .sorted()
                    .toList();
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
