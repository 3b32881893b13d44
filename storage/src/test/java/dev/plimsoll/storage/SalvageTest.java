package dev.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.storage.key.DataKey;
import dev.plimsoll.storage.key.PassphraseSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A workspace as a kill left it behind, whose last acknowledged change the database passes over: it lies whole in a
/// gap of the file, and the header names the change before it.
class SalvageTest {
    private static final long ACKNOWLEDGED = 186;

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void putTheFilesInPlace() throws IOException {
        folder = Files.createDirectories(temp.resolve("workspace"));
        try (InputStream packed = resource("workspace.mv.db.gz");
                InputStream in = new GZIPInputStream(packed)) {
            Files.copy(in, H2File.of(folder));
        }
        try (InputStream in = resource("workspace.anchor")) {
            Files.copy(in, folder.resolve(Anchor.NAME));
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(SalvageTest.class.getResourceAsStream("killed/" + name));
    }

    @Test
    void whatTheDatabasePassesOverAfterAKillIsFound() throws IOException {
        Files.createFile(folder.resolve(OpenMark.NAME));
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.runs().ids()).hasSize(16);
            assertThat(workspace.check().findings()).isEmpty();
            assertThat(Anchor.read(folder)).isEqualTo(ACKNOWLEDGED);
        }
        assertThat(folder.resolve(OpenMark.NAME)).doesNotExist();
        assertThat(folder.resolve("salvage")).doesNotExist();
    }

    @Test
    void itIsFoundInAnEncryptedFileToo() throws IOException {
        char[] passphrase = "correct horse battery".toCharArray();
        Files.createFile(folder.resolve(OpenMark.NAME));
        new Encryption(folder, InstantSource.system(), new SecureRandom()).encrypt(passphrase);
        PassphraseSource source = _ -> passphrase.clone();
        try (DataKey key = Objects.requireNonNull(Lock.of(folder, source).key())) {
            H2File.searchWhole(folder, key); // throws if it cannot read the file
        }
        try (Workspace workspace = Workspace.open(folder, InstantSource.system(), source)) {
            assertThat(workspace.runs().ids()).hasSize(16);
            assertThat(workspace.check().findings()).isEmpty();
        }
    }

    /// Without the mark of a kill nothing is searched; this shows what the database itself makes of the file. When this
    /// fails, H2 has learnt to find its last change, and the search can go.
    @Test
    void theDatabaseItselfDoesNotFindIt() {
        assertThatThrownBy(() -> Workspace.open(folder))
                .isInstanceOf(WorkspaceProblem.class)
                .hasMessageContaining("it holds 185 of the 186 changes that were saved");
    }

    @Test
    void aFileThatCannotBeSearchedIsLeftAsItIs() throws IOException {
        Files.createFile(folder.resolve(OpenMark.NAME));
        byte[] garbage = new byte[20_000];
        Files.write(H2File.of(folder), garbage);
        assertThatThrownBy(() -> Workspace.open(folder)).isInstanceOf(WorkspaceProblem.class);
        assertThat(H2File.of(folder)).hasBinaryContent(garbage);
        assertThat(folder.resolve(OpenMark.NAME))
                .as("the next opening searches again")
                .exists();
    }

    @Test
    void anOpenWorkspaceIsNotSearched() throws IOException {
        Files.createFile(folder.resolve(OpenMark.NAME));
        try (Workspace workspace = Workspace.open(folder)) {
            assertThatThrownBy(() -> Workspace.open(folder)).hasMessageContaining("is open in another Plimsoll");
            workspace.plans().create(Samples.drafted("goes on"));
        }
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.check().findings()).isEmpty();
        }
    }
}
