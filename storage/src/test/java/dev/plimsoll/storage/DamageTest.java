package dev.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.storage.WorkspaceProblem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.flywaydb.core.api.MigrationInfoService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is damaged, misplaced or too new is refused with a sentence that names it.
class DamageTest {
    @TempDir
    private static Path filled;

    @TempDir
    private Path temp;

    private Path folder;

    /// 45 changes: two plans, a run of 41 events, a contract, a report.
    @BeforeAll
    static void fillAWorkspace() {
        try (Workspace workspace = Workspace.open(filled)) {
            workspace.plans().create(Samples.drafted("first"));
            workspace.plans().create(Samples.drafted("it wins"));
            RunId run = workspace.runs().create(Samples.started("first"));
            for (int number = 1; number <= 40; number++) {
                workspace.runs().append(run, Samples.trouble(number));
            }
            workspace.contracts().keep("shop.yaml", new byte[] {1, 2, 3});
            workspace.reports().keep(new StoredReport(run, "post-mortem", "Shop", Samples.NOON, "{}"));
        }
    }

    @BeforeEach
    void nameTheFolder() {
        folder = temp.resolve("workspace");
    }

    @Test
    void aFolderThatIsAFileIsRefused() throws IOException {
        Files.writeString(folder, "notes");
        assertRefused(Kind.NOT_WRITABLE, "Workspace " + folder + " is a file and a workspace is a folder", this::open);
        assertThat(folder).hasContent("notes");
    }

    @Test
    void aFolderBelowAFileIsRefused() throws IOException {
        Files.writeString(folder, "notes");
        Path below = folder.resolve("below");
        assertRefused(Kind.NOT_WRITABLE, "Workspace " + below + " cannot be written", () -> Workspace.open(below));
    }

    @Test
    void aNameThatTheDatabaseWouldReadAsSettingsIsRefused() {
        Path trick = temp.resolve("a;INIT=DROP ALL OBJECTS");
        assertRefused(Kind.NOT_WRITABLE, "has a ';' in its name", () -> Workspace.open(trick));
        assertThat(trick).doesNotExist();
    }

    @Test
    void aReadOnlyFolderIsRefused() throws IOException {
        fill();
        assumeTrue(Files.getFileStore(temp).supportsFileAttributeView("posix"), "needs POSIX permissions");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeFalse(Files.isWritable(folder), "an administrator may write everywhere");
            assertRefused(Kind.NOT_WRITABLE, "Workspace " + folder + " cannot be written", this::open);
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 8191, 8192, 50_000})
    void garbageIsRefused(int length) throws IOException {
        fill();
        byte[] garbage = new byte[length];
        new Random(length).nextBytes(garbage);
        Files.write(H2File.of(folder), garbage);
        assertRefused(Kind.DAMAGED, "The workspace file " + H2File.of(folder) + " is damaged", this::open);
        assertThat(H2File.of(folder)).hasBinaryContent(garbage);
    }

    @Test
    void aMissingDatabaseIsRefused() throws IOException {
        fill();
        Files.delete(H2File.of(folder));
        assertRefused(Kind.DAMAGED, "it is missing; restore the whole folder from a backup", this::open);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99})
    void aFileThatWasCutOffIsRefusedUnlessNothingIsMissing(double share) throws IOException {
        fill();
        byte[] whole = Files.readAllBytes(H2File.of(folder));
        Files.write(H2File.of(folder), Arrays.copyOf(whole, (int) (whole.length * share)));
        assertDamagedOrWhole();
    }

    /// The file as a killed process leaves it holds many older states that H2 would go back to.
    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99})
    void aFileThatWasCutOffAfterAKillIsRefusedUnlessNothingIsMissing(double share) throws Exception {
        fill();
        byte[] anchor = Files.readAllBytes(folder.resolve(Anchor.NAME));
        try (Connection raw = H2File.connect(folder)) {
            for (int change = 0; change < 100; change++) {
                raw.createStatement().execute("UPDATE report SET row_digest = '" + change + "'");
            }
            raw.createStatement().execute("SHUTDOWN IMMEDIATELY");
        }
        byte[] whole = Files.readAllBytes(H2File.of(folder));
        Files.write(H2File.of(folder), Arrays.copyOf(whole, (int) (whole.length * share)));
        assertThat(folder.resolve(Anchor.NAME)).hasBinaryContent(anchor);
        assertDamagedOrWhole();
    }

    /// What is refused is evidence and stays as it was.
    private void assertDamagedOrWhole() throws IOException {
        byte[] found = Files.readAllBytes(H2File.of(folder));
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.runs().find(RunId.number(1)).orElseThrow().events())
                    .hasSize(41);
            assertThat(workspace.plans().all()).hasSize(2);
        } catch (WorkspaceProblem problem) {
            assertThat(problem.kind()).isEqualTo(Kind.DAMAGED);
            assertThat(problem).hasMessageContaining(H2File.of(folder).toString());
            assertThat(H2File.of(folder)).hasBinaryContent(found);
        }
    }

    @Test
    void anOlderCopyOfTheDatabaseIsRefused() throws IOException {
        fill();
        byte[] older = Files.readAllBytes(H2File.of(folder));
        try (Workspace workspace = Workspace.open(folder)) {
            workspace.plans().create(Samples.drafted("third"));
        }
        Files.write(H2File.of(folder), older);
        assertRefused(
                Kind.DAMAGED,
                "it holds 45 of the 46 changes that were saved, so it was cut off or replaced by an older copy",
                this::open);
        assertThat(H2File.of(folder)).hasBinaryContent(older);
    }

    @Test
    void aDamagedAnchorIsRefused() throws IOException {
        fill();
        Files.writeString(folder.resolve(Anchor.NAME), "0");
        assertRefused(Kind.DAMAGED, "it is not the line that Plimsoll wrote", this::open);
    }

    @Test
    void aFirstStartThatWasKilledDoesNotStandInTheWay() throws Exception {
        Files.createDirectories(folder);
        Files.write(H2File.of(folder), new byte[4096]);
        open();
        Files.delete(folder.resolve(Anchor.NAME));
        sql("DROP TABLE report");
        sql("DELETE FROM \"flyway_schema_history\"");
        sql("DELETE FROM numbering WHERE kind = 'run'");
        assertThatCode(this::open).doesNotThrowAnyException();
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.runs().create(Samples.started("after all"))).isEqualTo(RunId.number(1));
            assertThat(workspace.reports().all()).isEmpty();
        }
    }

    @Test
    void aNewerWorkspaceIsRefusedAndNotTouched() throws Exception {
        fill();
        sql("INSERT INTO \"flyway_schema_history\" SELECT 99, '99', 'later', \"type\", 'V99__later.sql', 1,"
                + " \"installed_by\", \"installed_on\", 1, TRUE FROM \"flyway_schema_history\" WHERE \"version\" ="
                + " '1'");
        byte[] newer = Files.readAllBytes(H2File.of(folder));
        assertRefused(
                Kind.NEWER,
                "Workspace " + folder + " was written by a newer Plimsoll (its version is 99); install the newer",
                this::open);
        assertThat(H2File.of(folder)).hasBinaryContent(newer);
    }

    @Test
    void theProgramKnowsTheNumberOfItsNewestMigration() throws IOException {
        fill();
        MigrationInfoService info = Schema.migrations(new H2Store(folder, null)).info();
        assertThat(info.current().getVersion().toString()).isEqualTo(Integer.toString(Schema.VERSION));
        assertThat(info.pending()).isEmpty();
    }

    @Test
    void anEventOfANewerPlimsollIsRefused() throws Exception {
        fill();
        String body = "{\"at\":\"2026-11-20T12:00:00Z\",\"event\":\"teleported\"}";
        String digest = new Row(2, 2, "teleported", body, "").computed("plan_event");
        sql("INSERT INTO plan_event VALUES (2, 2, 'teleported', '" + body + "', '" + digest + "')");
        try (Workspace workspace = Workspace.open(folder)) {
            assertRefused(
                    Kind.NEWER,
                    "The record of plan P2, event 2 holds something that this Plimsoll does not know",
                    () -> workspace.plans().find(PlanId.number(2)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        UPDATE plan_event SET body = REPLACE(body, 'P1D', 'P2D')                              | whole
        UPDATE plan_event SET body = REPLACE(body, 'wins', 'lost') WHERE owner_number = 2     | plan P2, event 1
        UPDATE plan_event SET kind = 'revised' WHERE owner_number = 2                         | plan P2, event 1
        UPDATE plan_event SET owner_number = 7 WHERE owner_number = 2                         | plan P7, event 1
        UPDATE run_event SET body = REPLACE(body, 'event 17', 'event 18')                     | run R1, event 18
        UPDATE run_event SET row_digest = REPLACE(row_digest, 'a', 'b') WHERE event_number = 3 | run R1, event 3
        DELETE FROM run_event WHERE event_number = 5                                          | run R1, event 6
        DELETE FROM run_event WHERE event_number = 1                                          | run R1, event 2
        UPDATE contract SET content = X'00'                                                   | contract shop.yaml
        UPDATE contract SET name = 'shops.yaml'                                               | contract shops.yaml
        UPDATE report SET title = 'Rosy'                                        | report 'post-mortem' of run R1
        UPDATE report SET compiled_at = '2026-11-20T12:00:00Z'                  | report 'post-mortem' of run R1
        UPDATE report SET body = '[]'                                           | report 'post-mortem' of run R1
        """)
    void aChangedRowIsRefusedByName(String change, String record) throws Exception {
        fill();
        sql(change);
        try (Workspace workspace = Workspace.open(folder)) {
            ThrowingCallable readEverything = () -> {
                workspace.plans().all();
                workspace.runs().all();
                workspace.contracts().all();
                workspace.reports().all();
            };
            String named = record.equals("whole") ? "" : "The record of " + record;
            assertThat(workspace.check().findings())
                    .as(change)
                    .matches(findings -> named.isEmpty()
                            ? findings.isEmpty()
                            : findings.stream().anyMatch(finding -> finding.contains(named)));
            if (record.equals("whole")) {
                assertThatCode(readEverything).doesNotThrowAnyException();
            } else {
                assertRefused(Kind.DAMAGED, "The record of " + record, readEverything);
                assertThat(workspace.plans().ids()).hasSize(2);
            }
        }
    }

    /// What was taken away from an end leaves no hole; numbers and the ledger know it all the same.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        DELETE FROM plan_event WHERE owner_number = 2    | plan P2
        DELETE FROM contract                             | shop.yaml
        DELETE FROM report                               | post-mortem of R1
        DELETE FROM numbering WHERE kind = 'run'         | run R1
        """)
    void whatWasTakenAwayIsNamed(String change, String record) throws Exception {
        fill();
        sql(change);
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.check().findings())
                    .anyMatch(finding -> finding.startsWith("The record of " + record + " is damaged"));
        }
    }

    @Test
    void anApprovalThatWasTakenAwayIsNamed() throws Exception {
        fill();
        try (Workspace workspace = Workspace.open(folder)) {
            PlanState seen = workspace.plans().find(PlanId.number(1)).orElseThrow();
            workspace.plans().append(seen, Samples.approved(seen.plan()));
            assertThat(workspace.check().findings()).isEmpty();
        }
        sql("DELETE FROM plan_event WHERE owner_number = 1 AND event_number = 2");
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.check().findings())
                    .anyMatch(finding -> finding.contains("P1") && finding.contains("plan approved"));
        }
    }

    /// Every bit of a stored event, one flipped at a time.
    @Test
    void everyFlippedBitOfAnEventIsFound() {
        Row row = new Row(3, 4, "trouble-met", "{\"at\":\"2026-11-20T12:00:00Z\",\"event\":\"trouble-met\"}", "");
        String digest = row.computed("run_event");
        for (int bit = 0; bit < row.body().length() * 7; bit++) {
            StringBuilder body = new StringBuilder(row.body());
            body.setCharAt(bit / 7, (char) (body.charAt(bit / 7) ^ (1 << (bit % 7))));
            Row flipped = new Row(3, 4, row.kind(), body.toString(), "");
            assertThat(flipped.computed("run_event")).as("bit %d", bit).isNotEqualTo(digest);
        }
    }

    private void fill() throws IOException {
        Files.createDirectories(folder);
        Files.copy(H2File.of(filled), H2File.of(folder));
        Files.copy(filled.resolve(Anchor.NAME), folder.resolve(Anchor.NAME));
    }

    private void open() {
        Workspace.open(folder).close();
    }

    private void sql(String change) throws SQLException {
        try (Connection raw = H2File.connect(folder)) {
            raw.createStatement().execute(change);
        }
    }

    private static void assertRefused(Kind kind, String sentence, ThrowingCallable step) {
        assertThatThrownBy(step)
                .hasMessageContaining(sentence)
                .isInstanceOfSatisfying(
                        WorkspaceProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(kind));
    }
}
