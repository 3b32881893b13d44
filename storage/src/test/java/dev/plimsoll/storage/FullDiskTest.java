package dev.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.plimsoll.storage.key.PassphraseSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a small file system of its own that really fills up: a tmpfs, which Linux lets only root mount. Skipped where
/// that is not allowed.
class FullDiskTest {
    @TempDir
    private Path temp;

    private Path disk;
    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectories(temp.resolve("disk"));
        mounted = Files.isExecutable(Path.of("/bin/mount"))
                && run("/bin/mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString()) == 0;
        assumeThat(mounted)
                .as("a small file system can be mounted, which needs root on Linux")
                .isTrue();
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            assertThat(run("/bin/umount", disk.toString())).isZero();
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void aFullDiskIsSaidAndNothingAcknowledgedIsLost() throws IOException {
        Path folder = disk.resolve("workspace");
        int kept = 0;
        WorkspaceProblem full = null;
        try (Workspace workspace = Workspace.open(folder)) {
            fillUp();
            while (full == null && kept < 10_000) {
                try {
                    workspace.plans().create(Samples.drafted("plan " + kept));
                    kept++;
                } catch (WorkspaceProblem problem) {
                    full = problem;
                }
            }
        } catch (WorkspaceProblem closing) {
            assertThat(full).as("%s", closing.getMessage()).isNotNull();
        }
        assertThat(full).isNotNull();
        assertThat(full.kind()).as(full.getMessage()).isEqualTo(WorkspaceProblem.Kind.FULL);
        Files.delete(disk.resolve("filler"));
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.plans().ids()).hasSizeBetween(kept, kept + 1);
            assertThat(workspace.check().findings()).isEmpty();
            workspace.plans().create(Samples.drafted("goes on"));
        }
    }

    @Test
    void onAFullDiskBackupsExportsAndEncryptionLeaveEverythingAsItWas() throws IOException {
        Path folder = disk.resolve("workspace");
        try (Workspace workspace = Workspace.open(folder)) {
            workspace.contracts().keep("large", random(800_000));
            fillUp();
            assertThatThrownBy(() -> workspace.backUp(null, Samples.NOON, 3))
                    .isInstanceOf(WorkspaceProblem.class)
                    .hasMessageContaining("No space is left");
            assertThatThrownBy(() -> workspace.export(disk.resolve("export.zip"), "1.0"))
                    .hasMessageContaining("could not be written")
                    .hasMessageContaining("space");
            assertThat(disk.resolve("export.zip")).doesNotExist();
            assertThat(disk.resolve("export.zip.part")).doesNotExist();
            assertThat(workspace.backups(null)).isEmpty();
        }
        Encryption encryption = new Encryption(folder, InstantSource.system(), new SecureRandom());
        assertThatThrownBy(() -> encryption.encrypt("correct horse battery".toCharArray()))
                .hasMessageContaining("No space is left");
        Files.delete(disk.resolve("filler"));
        try (Workspace workspace = Workspace.open(folder, InstantSource.system(), PassphraseSource.NONE)) {
            assertThat(workspace.check().findings()).isEmpty();
        }
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /// Leaves some room, so that the failure comes in the middle.
    private void fillUp() throws IOException {
        long room = disk.toFile().getUsableSpace() - 200_000;
        try (OutputStream out = Files.newOutputStream(disk.resolve("filler"))) {
            out.write(new byte[(int) room]);
        }
    }
}
