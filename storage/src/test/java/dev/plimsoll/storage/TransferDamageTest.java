package dev.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.storage.transfer.ImportFile;
import dev.plimsoll.storage.transfer.TransferLimits;
import dev.plimsoll.storage.transfer.TransferProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/// Exports that were damaged, cut off, or made to do harm, against one workspace that stays empty all the time.
///
/// `-Dplimsoll.transfer.flips=10000` flips more bits; `-Dplimsoll.transfer.seed` repeats a failure's places.
class TransferDamageTest {
    private static final int FLIPS = Integer.getInteger("plimsoll.transfer.flips", 300);
    private static final long SEED = Long.getLong("plimsoll.transfer.seed", 1_912);
    private static final String EVENTS = "plan_event.jsonl";

    @TempDir
    private static Path temp;

    private static Path whole;
    private static Workspace target;

    @BeforeAll
    static void exportAWorkspace() {
        whole = temp.resolve("whole.zip");
        try (Workspace workspace = Workspace.open(temp.resolve("source"))) {
            TransferTest.fill(workspace);
            workspace.export(whole, "1.0");
        }
        target = Workspace.open(temp.resolve("target"));
    }

    @AfterAll
    static void nothingWasImportedAndTheWholeExportStillIs() {
        try (Workspace _ = target) {
            assertThat(target.check().records()).isZero();
            assertThat(target.check().findings()).isEmpty();
            target.importAll(whole);
        }
    }

    @Test
    void everyFlippedBitIsRefusedOrLeavesTheContentAsItWas() throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        Random random = new Random(SEED);
        Path file = temp.resolve("flipped.zip");
        int refused = 0;
        for (int flip = 0; flip < FLIPS; flip++) {
            int bit = random.nextInt(bytes.length * 8);
            byte[] damaged = bytes.clone();
            damaged[bit / 8] ^= (byte) (1 << (bit % 8));
            Files.write(file, damaged);
            try {
                // What is accepted was compared with its sums and its rows; it is given back by a full target below.
                Packed read = acceptedBySums(file);
                assertThat(read.entries().get("SHA256SUMS"))
                        .as("seed %d, bit %d", SEED, bit)
                        .isEqualTo(Packed.read(whole).entries().get("SHA256SUMS"));
            } catch (TransferProblem problem) {
                refused++;
                assertThat(problem).hasMessageContaining("flipped.zip").hasMessageContaining("nothing was imported");
            }
        }
        assertThat(refused).as("seed %d", SEED).isGreaterThan(FLIPS * 8 / 10);
    }

    private static Packed acceptedBySums(Path file) throws IOException {
        try (var _ = ImportFile.open(file, Schema.VERSION, TransferLimits.DEFAULT)) {
            return Packed.read(file);
        }
    }

    @Test
    void aFileCutOffAnywhereIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        for (int part = 0; part < 50; part++) {
            Path file = Files.write(temp.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length * part / 50));
            assertThatThrownBy(() -> target.importAll(file))
                    .as("%d of 50 parts", part)
                    .isInstanceOf(TransferProblem.class);
        }
    }

    @FunctionalInterface
    interface Change {
        Packed of(Packed export);
    }

    static Stream<Arguments> harm() {
        return Stream.of(
                harm(
                        "its entry '../evil' is not part of an export",
                        export -> export.put("../evil", "x").sealed()),
                harm(
                        "its entry 'contracts/../../evil' is not part",
                        export -> export.put("contracts/../../evil", "x").sealed()),
                harm("its entry 'notes.txt' is not part of an export", export -> export.put("notes.txt", "x")),
                harm("its entry 'SHA256SUMS' is missing", export -> without(export, "SHA256SUMS")),
                harm("its entry 'manifest.json' is missing", export -> without(export, "manifest.json")),
                harm("its entry 'plan_event.jsonl' is missing", export -> without(export, EVENTS)),
                harm("its entry 'plan_event.jsonl' is not what its SHA-256", export -> export.put(EVENTS, "{}\n")),
                harm("its entry 'SHA256SUMS' holds a line", export -> export.put("SHA256SUMS", "yes\n")),
                harm("its entry 'SHA256SUMS' is cut off", export -> export.put("SHA256SUMS", "yes")),
                harm(
                        "its entry 'manifest.json' does not fit",
                        export -> export.manifest(manifest -> manifest.put("content", "0".repeat(64)))
                                .summed()),
                harm(
                        "its entry 'manifest.json' is of another format",
                        export -> export.manifest(manifest -> manifest.put("format", "cake"))
                                .summed()),
                harm(
                        "its entry 'manifest.json' is not what Plimsoll writes",
                        export -> export.put("manifest.json", "[]").summed()),
                harm(
                        "its entry 'manifest.json' is not what Plimsoll writes",
                        export -> export.put("manifest.json", "{}").summed()),
                harm(
                        "its entry 'manifest.json' names a version that never was",
                        export -> export.manifest(manifest -> manifest.put("schema", 0))
                                .summed()),
                harm(
                        "written by a newer Plimsoll (Plimsoll 1.0, schema 99)",
                        export -> export.manifest(manifest -> manifest.put("schema", 99))
                                .summed()),
                harm(
                        "written by a newer Plimsoll",
                        export -> export.manifest(manifest -> manifest.put("version", 2))
                                .summed()),
                harm(
                        "rows, read back, are not",
                        export -> export.manifest(manifest -> ((ObjectNode) manifest.get("rows")).put("plan_event", 1))
                                .summed()),
                harm(
                        "Its audit ledger is not the one",
                        export -> export.manifest(manifest -> manifest.remove("ledger"))
                                .summed()),
                harm(
                        "'plan_event.jsonl' holds in line 1 what is not JSON",
                        export -> export.put(EVENTS, "{\n").sealed()),
                harm(
                        "line 1 what is not JSON",
                        export -> export.replace(EVENTS, "{\"body\":", "{\"body\":\"\",\"body\":")
                                .sealed()),
                harm(
                        "line 1 what has not the columns",
                        export -> export.put(EVENTS, "{\"a\":1}\n").sealed()),
                harm(
                        "line 1 what has no owner_number",
                        export -> export.replace(EVENTS, "\"owner_number\":1,", "\"owner_number\":\"1\",")
                                .sealed()),
                harm(
                        "line 1 what has no owner_number",
                        export -> export.replace(EVENTS, "\"owner_number\":1,", "\"owner_number\":1e99,")
                                .sealed()),
                harm(
                        "'plan_event.jsonl' ends within a line",
                        export ->
                                export.put(EVENTS, export.text(EVENTS).strip()).sealed()),
                harm(
                        "rows that the database does not take",
                        export -> export.put(EVENTS, export.text(EVENTS) + export.text(EVENTS))
                                .sealed()),
                harm(
                        "rows, read back, are not",
                        export -> export.replace(EVENTS, "{\"body\":", "{ \"body\":")
                                .sealed()),
                harm(
                        "rows, read back, are not",
                        export -> export.put(
                                        "numbering.jsonl",
                                        "{\"kind\":\"revision\",\"last_number\":0}\n" + export.text("numbering.jsonl"))
                                .sealed()),
                harm(
                        "The record of plan P1, event 1 is damaged",
                        export -> export.replace(EVENTS, "checkout works", "checkout sinks")
                                .sealed()),
                harm(
                        "Entry 1 is not what was recorded",
                        export -> export.replace("audit_entry.jsonl", "contract kept", "contract lost")
                                .sealed()),
                harm(
                        "the workspace never gave that number",
                        export -> export.replace(
                                        "numbering.jsonl",
                                        "\"kind\":\"plan\",\"last_number\":3",
                                        "\"kind\":\"plan\",\"last_number\":2")
                                .sealed()),
                harm("its entry 'contracts/../../", TransferDamageTest::otherContract),
                harm(
                        "rows, read back, are not",
                        export -> export.put("contracts/" + "0".repeat(64), "nobody's")
                                .sealed()));
    }

    private static Packed otherContract(Packed export) {
        export.replace("contract.jsonl", "\"digest\":\"", "\"digest\":\"../../");
        return export.sealed();
    }

    private static Arguments harm(String sentence, Change change) {
        return Arguments.of(sentence, change);
    }

    private static Packed without(Packed export, String entry) {
        export.entries().remove(entry);
        return export;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harm")
    void whatWasMadeToDoHarmIsRefusedByName(String sentence, Change change) throws IOException {
        Path file = change.of(Packed.read(whole)).write(temp.resolve("harm.zip"));
        assertThatThrownBy(() -> target.importAll(file))
                .isInstanceOf(TransferProblem.class)
                .hasMessageContaining("harm.zip")
                .hasMessageContaining(sentence)
                .hasMessageMatching("(?is).*nothing was imported.*");
    }

    @Test
    void everyRecordThatIsTakenAwayWithItsSumIsMissed() throws IOException {
        for (String entry : Packed.read(whole).entries().keySet()) {
            if (!entry.endsWith(".jsonl")) {
                continue;
            }
            Packed export = Packed.read(whole);
            List<String> lines = export.text(entry).lines().toList();
            export.put(entry, String.join("\n", lines.subList(0, lines.size() - 1)) + "\n");
            Path file = export.sealed().write(temp.resolve("less.zip"));
            assertThatThrownBy(() -> target.importAll(file)).as(entry).isInstanceOf(TransferProblem.class);
        }
    }

    @Test
    void whatUnpacksToTooMuchIsRefused() throws IOException {
        Packed bomb = Packed.read(whole).put("contracts/" + "0".repeat(64), "0".repeat(70 << 20));
        Path file = bomb.sealed().write(temp.resolve("bomb.zip"));
        assertThatThrownBy(() -> target.importAll(file))
                .isInstanceOf(TransferProblem.class)
                .hasMessageContaining("unpacks to more than Plimsoll accepts");
        for (TransferLimits limits : List.of(
                new TransferLimits(3, 1 << 20, 1 << 20, 1 << 20, 500),
                new TransferLimits(1000, 100, 1 << 20, 1 << 20, 500),
                new TransferLimits(1000, 1 << 20, 2, 1 << 20, 500),
                new TransferLimits(1000, 1 << 20, 1 << 20, 1000, 500))) {
            assertThatThrownBy(() -> importWithin(limits)).as("%s", limits).isInstanceOf(TransferProblem.class);
        }
    }

    private static void importWithin(TransferLimits limits) {
        try (Database database = Database.open(new H2Store(temp.resolve("bounded"), null), false)) {
            new Transfer(temp.resolve("bounded"), database, List.of()).importAll(whole, limits);
        }
    }

    @Test
    void anEntryThatIsThereTwiceIsRefused() throws IOException {
        Packed twice =
                Packed.read(whole).put("contracts/" + "1".repeat(64), "x").put("contracts/" + "2".repeat(64), "y");
        byte[] zip = Files.readAllBytes(twice.write(temp.resolve("twice.zip")));
        String text = new String(zip, StandardCharsets.ISO_8859_1).replace("2".repeat(64), "1".repeat(64));
        Path file = Files.write(temp.resolve("twice.zip"), text.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> target.importAll(file)).hasMessageContaining("is there twice");
    }

    @Test
    void whatIsNoZipIsRefused() throws IOException {
        Random random = new Random(SEED);
        for (int size : List.of(0, 1, 22, 1000)) {
            byte[] noise = new byte[size];
            random.nextBytes(noise);
            Path file = Files.write(temp.resolve("noise.zip"), noise);
            assertThatThrownBy(() -> target.importAll(file)).isInstanceOf(TransferProblem.class);
        }
        assertThatThrownBy(() -> target.importAll(temp.resolve("absent.zip")))
                .isInstanceOf(TransferProblem.class)
                .hasMessageContaining("cannot be read");
    }
}
