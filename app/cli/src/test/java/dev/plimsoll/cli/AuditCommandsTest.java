package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Outcome;
import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ledger as people and pipelines see it.
class AuditCommandsTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void sample() {
        shell = new Shell(folder.resolve("workspace"));
        assertThat(shell.call("sample").exitCode()).isZero();
        assertThat(shell.call("plan", "approve", "P1", "--as", "ada").exitCode())
                .isEqualTo(4);
    }

    @Test
    void whatWasDoneAndWhatWasRefusedIsListed() {
        assertThat(shell.call("audit", "list").out())
                .contains("contract kept", "plan drafted", "DENIED", "plan approve", "ada wrote plan P1");
        assertThat(shell.call("audit", "list", "--denied").out())
                .contains("plan approve")
                .doesNotContain("drafted");
        assertThat(shell.call("audit", "list", "--allowed", "--subject", "p1", "--who", "ADA")
                        .out())
                .contains("plan drafted")
                .doesNotContain("contract", "DENIED");
        assertThat(shell.call("audit", "list", "--to", "2020-01-01").out()).isEqualTo("No such entry.\n");
        assertThat(shell.call("audit", "list", "--from", "2020-01-01T00:00:00Z").out())
                .contains("plan drafted");
        assertThat(shell.call("audit", "list", "--from", "noon").err()).contains("--from noon is no moment");
        assertThat(shell.call("audit", "list", "--denied", "--allowed").exitCode())
                .isEqualTo(3);
    }

    @Test
    void itIsExportedWithItsLinks() throws IOException {
        Outcome json = shell.call("audit", "export", "--format", "json", "--what", "draft");
        assertThat(Json.mapper()
                        .readTree(json.out())
                        .path("entries")
                        .path(0)
                        .path("link")
                        .asString())
                .hasSize(64);
        Path file = folder.resolve("ledger.csv");
        assertThat(shell.call("audit", "export", "--output", file.toString()).out())
                .startsWith("4 audit records.");
        assertThat(Files.readString(file))
                .startsWith("number,at,who,account,action,")
                .contains(",denied,");
    }

    @Test
    void anAnchorShowsAnotherWorkspaceInItsPlace() {
        String anchor = folder.resolve("anchor.txt").toString();
        assertThat(shell.call("audit", "anchor", anchor).out()).startsWith("plimsoll audit anchor: 4 entries, root ");
        assertThat(shell.call("audit", "verify").out()).contains("is as it was written", "Without an anchor");
        Outcome whole = shell.call("audit", "verify", "--anchor", anchor);
        assertThat(whole.exitCode()).isZero();
        assertThat(whole.out()).contains("4 entries, 1 checkpoints, 1 anchors").doesNotContain("Without an anchor");

        Shell other = new Shell(folder.resolve("other"));
        assertThat(other.call("sample").exitCode()).isZero();
        Outcome replaced = other.call("audit", "verify", "--anchor", anchor);
        assertThat(replaced.exitCode()).isEqualTo(1);
        assertThat(replaced.out()).contains("had 4 entries when the anchor was made", "NOT as it was written");
        assertThat(shell.call("audit", "verify", "--anchor", anchor + "x").err())
                .contains("could not be read");
    }

    @Test
    void anEmptyLedgerHasNoAnchor() {
        Shell empty = new Shell(folder.resolve("empty"));
        assertThat(empty.call("audit", "verify").exitCode()).isZero();
        assertThat(empty.call("audit", "anchor", folder.resolve("a").toString()).err())
                .contains("is empty");
    }
}
