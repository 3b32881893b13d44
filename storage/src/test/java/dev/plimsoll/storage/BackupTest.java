package dev.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.audit.AuditEntry;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.storage.key.PassphraseSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTest {
    @TempDir
    private Path temp;

    @Test
    void aBackupOfAnOpenWorkspaceHoldsWhatWasSavedUntilThen() throws IOException {
        Path backup;
        List<PlanState> plans;
        List<AuditEntry> ledger = new ArrayList<>();
        try (Workspace workspace = Workspace.open(temp.resolve("it's here"))) {
            workspace.contracts().keep("shop.yaml", new byte[] {1, 2, 3});
            workspace.plans().create(Samples.drafted("before"));
            plans = workspace.plans().all();
            workspace.audit().each(ledger::add);
            backup = workspace.backUp(null, Samples.NOON, 3);
            workspace.plans().create(Samples.drafted("after"));
            assertThat(workspace.check().findings()).isEmpty();
        }
        assertThat(backup).hasFileName("workspace-2026-11-20T120000Z.zip");
        try (Stream<Path> files = Files.list(backup.getParent())) {
            assertThat(files).as("nothing is left of the trial").containsExactly(backup);
        }
        Path restored = temp.resolve("restored");
        assertThat(Workspace.restore(backup, restored, PassphraseSource.NONE).whole())
                .isTrue();
        try (Workspace workspace = Workspace.open(restored)) {
            assertThat(workspace.plans().all()).isEqualTo(plans);
            List<AuditEntry> entries = new ArrayList<>();
            workspace.audit().each(entries::add);
            assertThat(entries).isEqualTo(ledger);
        }
        assertThatThrownBy(() -> Workspace.restore(backup, restored, PassphraseSource.NONE))
                .isInstanceOf(WorkspaceProblem.class)
                .hasMessageContaining("is not empty");
    }

    @Test
    void theOldestBackupsGo() throws IOException {
        Path kept = temp.resolve("kept");
        try (Workspace workspace = Workspace.open(temp.resolve("workspace"))) {
            for (int day = 0; day < 4; day++) {
                workspace.backUp(kept, Samples.NOON.plusSeconds(86_400L * day), 2);
            }
            assertThat(workspace.backups(kept))
                    .extracting(file -> file.getFileName().toString())
                    .containsExactly("workspace-2026-11-22T120000Z.zip", "workspace-2026-11-23T120000Z.zip");
        }
    }

    @Test
    void aBackupOfDamagedRecordsDoesNotCountAndEarlierOnesStay() throws Exception {
        Path folder = temp.resolve("workspace");
        try (Workspace workspace = Workspace.open(folder)) {
            workspace.plans().create(Samples.drafted("one"));
            workspace.backUp(null, Samples.NOON, 1);
        }
        try (Connection raw = H2File.connect(folder)) {
            raw.createStatement().execute("UPDATE plan_event SET kind = 'revised'");
        }
        try (Workspace workspace = Workspace.open(folder)) {
            assertThatThrownBy(() -> workspace.backUp(null, Samples.NOON.plusSeconds(60), 1))
                    .hasMessageContaining("was not kept, because what it holds is damaged. The record of plan P1");
            assertThat(workspace.backups(null)).hasSize(1);
        }
    }

    @Test
    void whatIsNoBackupIsRefused() throws IOException {
        Path file = Files.writeString(temp.resolve("notes.zip"), "notes");
        assertThatThrownBy(() -> Workspace.restore(file, temp.resolve("restored"), PassphraseSource.NONE))
                .isInstanceOf(WorkspaceProblem.class)
                .hasMessageContaining("notes.zip is damaged");
    }

    /// Built by that version's own migrations, with a record that it wrote.
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anOlderWorkspaceIsBackedUpBeforeItIsMigrated(int version) throws SQLException {
        Path folder = older(version);
        Path backup = folder.resolve(Backups.FOLDER).resolve("before-version-" + Schema.VERSION + ".zip");
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.plans().all()).hasSize(1);
            assertThat(workspace.audit().verify(List.of()).intact()).isTrue();
            assertThat(workspace.check().findings()).isEmpty();
            assertThat(backup).exists();
            workspace.plans().create(Samples.drafted("after"));
            assertThat(workspace.check().findings()).isEmpty();
        }
    }

    private Path older(int version) throws SQLException {
        Path folder = temp.resolve("version " + version);
        Flyway.configure(Schema.class.getClassLoader())
                .configuration(Schema.migrations(new H2Store(folder, null)).getConfiguration())
                .target(Integer.toString(version))
                .load()
                .migrate();
        String body = Json.canonical(Samples.drafted("old"));
        String digest = new Row(1, 1, "drafted", body, "").computed("plan_event");
        try (Connection raw = H2File.connect(folder);
                var insert = raw.prepareStatement("INSERT INTO plan_event VALUES (1, 1, 'drafted', ?, ?)")) {
            insert.setString(1, body);
            insert.setString(2, digest);
            insert.execute();
            raw.createStatement().execute("UPDATE numbering SET last_number = 1 WHERE kind = 'plan'");
        }
        return folder;
    }

    /// A clock that jumped forwards leaves backups with names from the future behind; they must not push out the real
    /// ones.
    @Test
    void backupsFromAJumpingClockDoNotPushOutTheRealOnes() throws IOException {
        Path kept = temp.resolve("kept");
        try (Workspace workspace = Workspace.open(temp.resolve("workspace"))) {
            workspace.plans().create(Samples.drafted("first"));
            Path future = workspace.backUp(kept, Samples.NOON.plusSeconds(86_400L * 3_650), 2);
            Path today = workspace.backUp(kept, Samples.NOON, 2);
            assertThat(workspace.backups(kept)).containsExactly(today, future);
            Path tomorrow = workspace.backUp(kept, Samples.NOON.plusSeconds(86_400), 2);
            assertThat(workspace.backups(kept)).containsExactly(today, tomorrow);
        }
    }
}
