package dev.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.storage.key.PassphraseSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Workspaces that earlier versions of Plimsoll wrote: `old/vN` was written by the program as it was when N was the
/// newest schema. They are never written anew; who adds a migration adds a workspace of the version before.
class OldWorkspacesTest {
    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void itOpensIsWholeAndCanBeWritten(int version) throws IOException {
        Path folder = copy(version);
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.check().findings()).isEmpty();
            assertRead(workspace, version);
            assertThat(workspace.plans().create(Samples.drafted("the third"))).isEqualTo(PlanId.number(3));
            assertThat(workspace.check().findings()).isEmpty();
        }
        Path backup = folder.resolve(Backups.FOLDER).resolve("before-version-" + Schema.VERSION + ".zip");
        if (version == Schema.VERSION) {
            assertThat(backup).doesNotExist();
        } else {
            Workspace.restore(backup, temp.resolve("restored"), PassphraseSource.NONE);
            try (Workspace before = Workspace.open(temp.resolve("restored"))) {
                assertRead(before, version);
            }
        }
    }

    private static void assertRead(Workspace workspace, int version) {
        List<PlanState> plans = workspace.plans().all();
        assertThat(plans.getLast().plan().title()).isEqualTo("the first");
        assertThat(plans.getLast().events()).hasSize(2);
        Run run = workspace.runs().all().getFirst();
        assertThat(run.events()).hasSize(3);
        assertThat(run.verdict()).isPresent();
        StoredReport report = workspace.reports().find(run.id(), "post-mortem").orElseThrow();
        assertThat(report.title()).isEqualTo("Shop “ß”");
        assertThat(report.json()).isEqualTo("{\"a\":1}");
        StoredContract contract = workspace.contracts().all().getFirst();
        assertThat(new String(contract.bytes(), StandardCharsets.UTF_8)).isEqualTo("openapi: 3.1.0\n");
        assertThat(workspace.deployments().all()).hasSize(version < 2 ? 0 : 1);
        assertThat(workspace.verifications().details(1))
                .isEqualTo(version < 2 ? Optional.empty() : Optional.of("{\"details\":1}"));
        assertThat(workspace.records().scenarios().all()).hasSize(version < 5 ? 0 : 1);
        assertThat(workspace.records().exhibits().all()).hasSize(version < 8 ? 0 : 1);
        assertThat(workspace.reports().versions()).hasSize(version < 7 ? 0 : 1);
        byte[] piece = {0, -1, 10};
        workspace
                .attachments()
                .find(Json.sha256(piece))
                .ifPresentOrElse(
                        kept -> assertThat(kept).isEqualTo(piece),
                        () -> assertThat(version).isLessThan(7));
        assertThat(workspace.audit().verify(List.of()).intact()).isTrue();
    }

    @Test
    void thereIsOneOfEveryEarlierVersion() {
        for (int version = 1; version < Schema.VERSION; version++) {
            assertThat(resource(version, "workspace.mv.db"))
                    .as("old/v%d", version)
                    .isNotNull();
        }
    }

    private Path copy(int version) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("workspace"));
        for (String name : List.of("workspace.mv.db", Anchor.NAME)) {
            try (InputStream in = Objects.requireNonNull(resource(version, name))) {
                Files.copy(in, folder.resolve(name));
            }
        }
        return folder;
    }

    private static InputStream resource(int version, String name) {
        return OldWorkspacesTest.class.getResourceAsStream("old/v" + version + "/" + name);
    }
}
