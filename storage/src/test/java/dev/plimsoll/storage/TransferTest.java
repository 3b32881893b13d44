package dev.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.contract.consumer.deploy.Deployment;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.storage.transfer.ExportFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole workspace goes out in an open format and comes back as it was.
class TransferTest {
    /// Half of a character, as a text from outside may hold it, and texts that a database sorts in its own way.
    private static final String ODD = "“ß” \uD83D\uDE00 \uD83D and \u0001";

    @TempDir
    private Path temp;

    static void fill(Workspace workspace) {
        workspace.contracts().keep("shop.yaml", "openapi: 3.1.0\n".getBytes(StandardCharsets.UTF_8));
        workspace.contracts().keep(ODD, new byte[] {0, -1, 10});
        for (int plan = 0; plan < 3; plan++) {
            PlanState seen = workspace
                    .plans()
                    .find(workspace.plans().create(Samples.drafted("plan " + plan)))
                    .orElseThrow();
            workspace.plans().append(seen, Samples.approved(seen.plan()));
            RunId run = workspace.runs().create(Samples.started("run " + plan));
            workspace.runs().append(run, Samples.trouble(plan));
            workspace.runs().append(run, Samples.concluded());
            Instant at = Samples.NOON.plusSeconds(10L * plan);
            for (String kind : List.of("post-mortem", "postcard", "a")) {
                at = at.plusSeconds(1);
                workspace.reports().keep(new StoredReport(run, kind, ODD, at, "{}"));
            }
        }
        workspace
                .deployments()
                .keep(new Deployment("production", "orders", "1.0", Deployment.Action.DEPLOYED, Samples.NOON));
        workspace.audit().refused("ada", "approve", "P1", ODD, "No.", "");
        var _ = workspace.audit().anchor();
    }

    static List<Object> visible(Workspace workspace) {
        List<Object> seen = new ArrayList<>();
        seen.addAll(workspace.plans().all());
        seen.addAll(workspace.runs().all());
        seen.addAll(workspace.contracts().all());
        seen.addAll(workspace.reports().all());
        seen.addAll(workspace.deployments().all());
        workspace.audit().each(seen::add);
        return seen;
    }

    @Test
    void whatWasExportedAndImportedIsTheSameToTheByte() throws IOException {
        Path file = temp.resolve("export.zip");
        List<Object> before;
        ExportFile.Written written;
        try (Workspace workspace = Workspace.open(temp.resolve("first"))) {
            fill(workspace);
            before = visible(workspace);
            written = workspace.export(file, "1.0");
            assertThat(workspace.export(temp.resolve("again.zip"), "1.0")).isEqualTo(written);
        }
        assertThat(temp.resolve("again.zip")).hasSameBinaryContentAs(file);
        try (Workspace workspace = Workspace.open(temp.resolve("second"))) {
            assertThat(workspace.importAll(file)).isEqualTo(written.rows());
            assertThat(visible(workspace)).isEqualTo(before);
            assertThat(workspace.check().findings()).isEmpty();
            assertThat(workspace.export(temp.resolve("back.zip"), "1.0")).isEqualTo(written);
            assertThat(temp.resolve("back.zip")).hasSameBinaryContentAs(file);
            assertThat(workspace.plans().create(Samples.drafted("next")).value())
                    .as("numbers go on")
                    .isEqualTo("P4");
        }
        try (Workspace workspace = Workspace.open(temp.resolve("second"))) {
            assertThat(workspace.check().findings()).isEmpty();
        }
        try (Stream<Path> files = Files.list(temp)) {
            assertThat(files).noneMatch(left -> left.toString().endsWith(".part"));
        }
    }

    @Test
    void anEmptyWorkspaceIsExportedAndImportedToo() throws IOException {
        Path file = temp.resolve("export.zip");
        try (Workspace workspace = Workspace.open(temp.resolve("first"))) {
            assertThat(workspace.export(file, "1.0").rows()).isZero();
        }
        try (Workspace workspace = Workspace.open(temp.resolve("second"))) {
            assertThat(workspace.importAll(file)).isZero();
        }
        assertThat(Packed.read(file).entries()).containsOnlyKeys("manifest.json", "SHA256SUMS");
    }

    @Test
    void anExportOfAnOlderSchemaIsTakenOver() throws IOException {
        Path file = temp.resolve("export.zip");
        try (Workspace workspace = Workspace.open(temp.resolve("first"))) {
            workspace.plans().create(Samples.drafted("one"));
            workspace.export(file, "1.0");
        }
        Packed older = Packed.read(file).manifest(manifest -> manifest.put("schema", 1));
        try (Workspace workspace = Workspace.open(temp.resolve("second"))) {
            workspace.importAll(older.summed().write(temp.resolve("older.zip")));
            assertThat(workspace.plans().all()).hasSize(1);
        }
    }

    @Test
    void onlyAnEmptyWorkspaceTakesAnExport() {
        Path file = temp.resolve("export.zip");
        try (Workspace workspace = Workspace.open(temp.resolve("first"))) {
            workspace.plans().create(Samples.drafted("one"));
            workspace.export(file, "1.0");
            assertThatThrownBy(() -> workspace.importAll(file))
                    .hasMessageContaining("first holds records already; import into a new one");
            assertThatThrownBy(() -> workspace.export(file, "1.0")).hasMessageContaining("export.zip exists already");
            assertThatThrownBy(() -> workspace.export(temp.resolve("no/where.zip"), "1.0"))
                    .hasMessageContaining("could not be written");
        }
    }

    @Test
    void damageIsNotExported() throws Exception {
        Path folder = temp.resolve("first");
        try (Workspace workspace = Workspace.open(folder)) {
            workspace.plans().create(Samples.drafted("one"));
        }
        try (Connection raw = H2File.connect(folder)) {
            raw.createStatement().execute("UPDATE plan_event SET kind = 'revised'");
        }
        try (Workspace workspace = Workspace.open(folder)) {
            assertThatThrownBy(() -> workspace.export(temp.resolve("export.zip"), "1.0"))
                    .hasMessageContaining("was not exported, because what it holds is damaged. The record of plan P1");
            assertThat(temp.resolve("export.zip")).doesNotExist();
        }
    }
}
