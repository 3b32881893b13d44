package dev.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.run.RunId;
import dev.plimsoll.storage.key.PassphraseSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was written stays where it is while a workspace is open, so that a kill cannot lose it, and goes when it
/// closes.
class AppendedTest {
    private static final int HEADERS = 8192;
    private static final int CHANGES = 600;

    @TempDir
    private Path folder;

    private byte[] file() throws IOException {
        return Files.readAllBytes(H2File.of(folder));
    }

    private static RunId write(Workspace workspace, int changes) {
        RunId run = workspace.runs().create(Samples.started("appended"));
        for (int number = 1; number <= changes; number++) {
            workspace.runs().append(run, Samples.trouble(number));
        }
        return run;
    }

    @Test
    void noChangeWritesOverAnEarlierOne() throws IOException {
        for (int session = 0; session < 3; session++) {
            try (Workspace workspace = Workspace.open(folder)) {
                byte[] before = file();
                for (int round = 0; round < 10; round++) {
                    write(workspace, 5);
                    byte[] after = file();
                    assertThat(Arrays.mismatch(
                                    before,
                                    HEADERS,
                                    before.length,
                                    after,
                                    HEADERS,
                                    Math.min(before.length, after.length)))
                            .as("session %d, round %d", session, round)
                            .isEqualTo(-1);
                    assertThat(after.length).isGreaterThan(before.length);
                    before = after;
                }
            }
        }
    }

    @Test
    void aFileThatGrewIsSmallAgainWhenItIsClosed() throws IOException {
        RunId run;
        long open;
        try (Workspace workspace = Workspace.open(folder)) {
            run = write(workspace, CHANGES);
            open = Files.size(H2File.of(folder));
        }
        assertThat(open).isGreaterThan(5_000_000);
        assertGone(open);
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.runs().find(run).orElseThrow().events()).hasSize(CHANGES + 1);
            assertThat(workspace.check().findings()).isEmpty();
        }
    }

    @Test
    void anEncryptedFileIsToo() throws IOException {
        char[] passphrase = "correct horse battery".toCharArray();
        PassphraseSource source = _ -> passphrase.clone();
        Workspace.open(folder).close();
        new Encryption(folder, InstantSource.system(), new SecureRandom()).encrypt(passphrase.clone());
        RunId run;
        long open;
        try (Workspace workspace = Workspace.open(folder, InstantSource.system(), source)) {
            run = write(workspace, CHANGES);
            open = Files.size(H2File.of(folder));
        }
        assertGone(open);
        assertThat(H2File.isEncrypted(folder)).isTrue();
        try (Workspace workspace = Workspace.open(folder, InstantSource.system(), source)) {
            assertThat(workspace.runs().find(run).orElseThrow().events()).hasSize(CHANGES + 1);
            assertThat(workspace.check().findings()).isEmpty();
        }
    }

    private void assertGone(long open) throws IOException {
        assertThat(Files.size(H2File.of(folder))).isLessThan(open / 2);
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .as("nothing is left of the second file")
                    .noneMatch(name -> name.contains("newFile") || name.contains("tempFile"));
        }
    }
}
