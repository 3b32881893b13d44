package dev.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.audit.AuditAct;
import dev.plimsoll.storage.key.KeyFile;
import dev.plimsoll.storage.key.KeyProblem;
import dev.plimsoll.storage.key.PassphraseSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptionTest {
    /// In the title of a plan, a contract, a report and a refusal: wherever text of people goes.
    private static final String MARKER = "plain-text-marker-7391";

    private static final String FIRST = "correct horse battery";
    private static final String SECOND = "staple in an Übermut";

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void nameTheFolder() {
        folder = temp.resolve("workspace");
    }

    @Test
    void whatIsEncryptedShowsNothingOfItsContentAndOpensWithItsPassphraseOnly() throws IOException {
        fill(null, "early");
        Path plainBackup = backUp(null, 0);
        assertThat(markers(folder)).as("the marker is found where it can be").isNotEmpty();

        assertThat(encryption().encrypt(FIRST.toCharArray())).containsExactly(plainBackup);
        Files.delete(plainBackup);
        assertThat(Encryption.isOn(folder)).isTrue();
        assertThat(markers(folder)).isEmpty();
        fill(FIRST, "late");
        backUp(FIRST, 1);
        assertThat(markers(folder)).isEmpty();
        assertRefused(KeyProblem.Kind.WRONG, "The passphrase does not fit " + folder, () -> open(SECOND));
        assertRefused(KeyProblem.Kind.NEEDED, "nobody gave its passphrase", () -> Workspace.open(folder));
        try (Workspace workspace = open(FIRST)) {
            assertThat(workspace.check().findings()).isEmpty();
            assertThat(workspace.encrypted()).isTrue();
            assertThat(workspace.plans().all()).hasSize(2);
            assertThat(actions(workspace)).contains("workspace encrypted");
        }
    }

    @Test
    void theSameLetterTypedInTwoWaysIsTheSame() {
        fill(null, "one");
        encryption().encrypt(SECOND.toCharArray());
        open(SECOND.replace("Ü", "U\u0308")).close();
    }

    @Test
    void theEarlierPassphraseOpensNothingAnyMore() throws IOException {
        fill(null, "one");
        encryption().encrypt(FIRST.toCharArray());
        byte[] database = Files.readAllBytes(H2File.of(folder));
        byte[] key = Files.readAllBytes(KeyFile.in(folder));
        encryption().changePassphrase(source(FIRST), SECOND.toCharArray());
        assertRefused(KeyProblem.Kind.WRONG, "does not fit", () -> open(FIRST));
        try (Workspace workspace = open(SECOND)) {
            assertThat(workspace.check().findings()).isEmpty();
            assertThat(actions(workspace)).endsWith("workspace passphrase changed");
        }
        Files.write(KeyFile.in(folder), key);
        assertRefused(KeyProblem.Kind.KEY_FILE, "not the one that belongs to the key file", () -> open(FIRST));
        assertThat(Files.readAllBytes(H2File.of(folder))).as("written anew").isNotEqualTo(database);
    }

    @Test
    void decryptedItOpensWithoutAPassphrase() {
        fill(null, "one");
        encryption().encrypt(FIRST.toCharArray());
        assertRefused(KeyProblem.Kind.WRONG, "does not fit", () -> encryption().decrypt(source(SECOND)));
        encryption().decrypt(source(FIRST));
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.check().findings()).isEmpty();
            assertThat(workspace.encrypted()).isFalse();
        }
    }

    /// The folder is copied at each step, which is what a kill at that moment would leave behind.
    @Test
    void killedAtAnyStepItOpensAsItWasOrAsItIsMeantToBe() {
        fill(null, "one");
        Map<String, Path> encrypting = new LinkedHashMap<>();
        steps("encrypt", encrypting).encrypt(FIRST.toCharArray());
        assertOpens(encrypting, null, FIRST);
        Map<String, Path> changing = new LinkedHashMap<>();
        steps("change", changing).changePassphrase(source(FIRST), SECOND.toCharArray());
        assertOpens(changing, FIRST, SECOND);
        Map<String, Path> decrypting = new LinkedHashMap<>();
        steps("decrypt", decrypting).decrypt(source(SECOND));
        assertOpens(decrypting, SECOND, null);
    }

    private static void assertOpens(Map<String, Path> steps, @Nullable String before, @Nullable String after) {
        assertThat(steps.keySet())
                .containsExactly(
                        "begun", "copied", "encrypted", "checked", "ready", "closed", "moved", "switched", "done");
        boolean ready = false;
        for (Map.Entry<String, Path> step : steps.entrySet()) {
            ready |= step.getKey().equals("ready");
            String passphrase = ready ? after : before;
            String other = ready ? before : after;
            Path copy = step.getValue();
            boolean turning = List.of("checked", "ready").contains(step.getKey()); // deriving a key takes its time
            if (turning && other != null && passphrase != null) {
                assertThatThrownBy(() -> open(copy, other)).as(step.getKey()).isInstanceOf(KeyProblem.class);
            }
            try (Workspace workspace = open(copy, passphrase)) {
                assertThat(workspace.check().findings()).as(step.getKey()).isEmpty();
                assertThat(workspace.plans().all()).hasSize(1);
                workspace.plans().create(Samples.drafted("next"));
            }
            assertThat(copy.resolve("rekey")).doesNotExist();
        }
    }

    /// Each step fails as a full disk would make it fail.
    @Test
    void aStepThatFailsLeavesTheWorkspaceAsItWas() {
        fill(null, "one");
        encryption().encrypt(FIRST.toCharArray());
        for (String failing : List.of("copied", "checked")) {
            Encryption encryption = new Encryption(folder, InstantSource.system(), new SecureRandom(), step -> {
                if (step.equals(failing)) {
                    throw new UncheckedIOException(new IOException("No space left on device"));
                }
            });
            assertThatThrownBy(() -> encryption.changePassphrase(source(FIRST), SECOND.toCharArray()))
                    .as(failing)
                    .hasMessageContaining("No space is left on the disk");
            assertThat(folder.resolve("rekey")).as(failing).doesNotExist();
            open(FIRST).close();
        }
    }

    @Test
    void whatIsWeakerThanPlimsollWritesItIsRefused() throws IOException {
        fill(null, "one");
        assertRefused(
                KeyProblem.Kind.TOO_SHORT,
                "at least 12 characters",
                () -> encryption().encrypt("short".toCharArray()));
        assertRefused(
                KeyProblem.Kind.STATE,
                "is not encrypted",
                () -> encryption().changePassphrase(source(FIRST), SECOND.toCharArray()));
        encryption().encrypt(FIRST.toCharArray());
        assertRefused(
                KeyProblem.Kind.STATE,
                "is encrypted already",
                () -> encryption().encrypt(SECOND.toCharArray()));

        Path file = KeyFile.in(folder);
        String text = Files.readString(file);
        for (String[] change : new String[][] {
            {"\"rounds\" : 600000", "\"rounds\" : 1000", "asks for 1000 rounds"},
            {"\"rounds\" : 600000", "\"rounds\" : 2000000000", "asks for 2000000000 rounds"},
            {"\"rounds\" : 600000", "\"rounds\" : 600001", "it is damaged"},
            {"\"wrapped\" : \"", "\"wrapped\" : \"0", "it is damaged"},
            {"PBKDF2-HMAC-SHA256", "MD5", "a method that this Plimsoll does not use"},
            {"AES-256-GCM", "AES-128-ECB", "a method that this Plimsoll does not use"},
            {"\"version\" : 1", "\"version\" : 2", "a method that this Plimsoll does not use"},
            {"plimsoll workspace key", "cake", "it is not what Plimsoll wrote"},
            {"\"salt\"", "\"pepper\"", "it is not what Plimsoll wrote"},
        }) {
            assertThat(text).contains(change[0]);
            Files.writeString(file, text.replace(change[0], change[1]));
            assertRefused(KeyProblem.Kind.KEY_FILE, change[2], () -> open(FIRST));
        }
        Files.writeString(file, "");
        assertRefused(KeyProblem.Kind.KEY_FILE, "it is not what Plimsoll wrote", () -> open(FIRST));
        Files.writeString(file, "x".repeat(5000));
        assertRefused(KeyProblem.Kind.KEY_FILE, "it is not what Plimsoll wrote", () -> open(FIRST));
        Files.delete(file);
        assertRefused(KeyProblem.Kind.KEY_FILE, "its key file", () -> open(null));
        assertThat(Files.size(H2File.of(folder))).isPositive();
        Files.writeString(file, text);
        open(FIRST).close();
    }

    @Test
    void aPlainDatabasePutInPlaceOfAnEncryptedOneIsRefused() throws IOException {
        fill(null, "one");
        byte[] plain = Files.readAllBytes(H2File.of(folder));
        encryption().encrypt(FIRST.toCharArray());
        Files.write(H2File.of(folder), plain);
        assertRefused(KeyProblem.Kind.KEY_FILE, "not the one that belongs to the key file", () -> open(FIRST));
        assertThat(H2File.of(folder)).hasBinaryContent(plain);
    }

    @Test
    void aBackupOpensWithThePassphraseOfItsTime() throws IOException {
        fill(null, "one");
        encryption().encrypt(FIRST.toCharArray());
        Path backup = backUp(FIRST, 0);
        assertThat(encryption().changePassphrase(source(FIRST), SECOND.toCharArray()))
                .containsExactly(backup);
        Path restored = temp.resolve("restored");
        assertRefused(
                KeyProblem.Kind.WRONG,
                "does not fit " + backup,
                () -> Workspace.restore(backup, restored, source(SECOND)));
        assertThat(Workspace.restore(backup, restored, source(FIRST)).whole()).isTrue();
        assertThat(markers(restored)).isEmpty();
        try (Workspace workspace = open(restored, FIRST)) {
            assertThat(workspace.plans().all()).hasSize(1);
        }
    }

    @Test
    void anOlderEncryptedWorkspaceIsBackedUpEncryptedBeforeItIsMigrated() throws Exception {
        fill(null, "one");
        encryption().encrypt(FIRST.toCharArray());
        Lock lock = Lock.of(folder, source(FIRST));
        try (var key = lock.key();
                Connection raw = H2File.connect(folder, key)) {
            raw.createStatement()
                    .execute("DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '" + Schema.VERSION + "'");
        }
        open(FIRST).close();
        Path backup = folder.resolve(Backups.FOLDER).resolve("before-version-" + Schema.VERSION + ".zip");
        assertThat(backup).exists();
        assertThat(markers(folder)).isEmpty();
        Workspace.restore(backup, temp.resolve("restored"), source(FIRST));
    }

    private void fill(@Nullable String passphrase, String name) {
        try (Workspace workspace = open(passphrase)) {
            workspace.plans().create(Samples.drafted(MARKER + name));
            byte[] large = (name + MARKER.repeat(20_000)).getBytes(StandardCharsets.UTF_8);
            workspace.contracts().keep(MARKER + name, large);
            workspace
                    .reports()
                    .keep(new StoredReport(
                            workspace.runs().create(Samples.started(MARKER)), "a", MARKER, Samples.NOON, "{}"));
            workspace.audit().refused("ada", "approve", MARKER, MARKER, "No.", "");
        }
    }

    private Path backUp(@Nullable String passphrase, int day) {
        try (Workspace workspace = open(passphrase)) {
            return workspace.backUp(null, Samples.NOON.plusSeconds(86_400L * day), 9);
        }
    }

    private Encryption encryption() {
        return new Encryption(folder, InstantSource.system(), new SecureRandom());
    }

    private Encryption steps(String name, Map<String, Path> copies) {
        return new Encryption(folder, InstantSource.system(), new SecureRandom(), step -> {
            Path copy = temp.resolve(name + " " + step);
            copies.put(step, copy);
            copy(folder, copy);
        });
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each)));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Workspace open(@Nullable String passphrase) {
        return open(folder, passphrase);
    }

    private static Workspace open(Path folder, @Nullable String passphrase) {
        return Workspace.open(
                folder, InstantSource.system(), passphrase == null ? PassphraseSource.NONE : source(passphrase));
    }

    private static PassphraseSource source(String passphrase) {
        return _ -> passphrase.toCharArray();
    }

    private static List<String> actions(Workspace workspace) {
        List<AuditAct> acts = new ArrayList<>();
        workspace.audit().each(entry -> acts.add(entry.act()));
        return acts.stream().map(AuditAct::action).toList();
    }

    /// The files that hold the marker, in one of the ways in which Java writes text; zip files unpacked.
    private static List<String> markers(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                holds(found, file.toString(), Files.readAllBytes(file));
                if (file.toString().endsWith(".zip")) {
                    try (ZipFile zip = new ZipFile(file.toFile())) {
                        for (ZipEntry entry : Collections.list(zip.entries())) {
                            try (InputStream in = zip.getInputStream(entry)) {
                                holds(found, file + " " + entry, in.readAllBytes());
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    private static void holds(List<String> found, String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String wide = new String(MARKER.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
        if (text.contains(MARKER) || text.contains(wide)) {
            found.add(name);
        }
    }

    private static void assertRefused(KeyProblem.Kind kind, String sentence, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        KeyProblem.class, problem -> assertThat(problem.kind()).isEqualTo(kind))
                .hasMessageContaining(sentence);
    }
}
