package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checking, backing up and restoring from the command line.
class WorkspaceCommandsTest {
    @TempDir
    Path folder;

    @Test
    void aWorkspaceIsBackedUpRestoredAndChecked() throws IOException {
        Shell shell = new Shell(folder.resolve("workspace"));
        assertThat(shell.call("workspace", "verify").err()).contains("There is no workspace in ");
        assertThat(shell.call("workspace", "backup").exitCode()).isEqualTo(3);
        assertThat(shell.call("sample").exitCode()).isZero();
        assertThat(shell.call("workspace", "verify").out()).startsWith("The workspace is whole: ");

        String kept = folder.resolve("kept").toString();
        assertThat(shell.call("workspace", "backup", "--to", kept).out()).contains("it was restored and read");
        assertThat(shell.call("workspace", "backup", "--to", kept, "--older-than", "24")
                        .out())
                .isEqualTo("The last backup is young enough.\n");
        assertThat(shell.call("workspace", "backup", "--keep", "0").exitCode()).isEqualTo(3);
        String backup;
        try (var files = Files.list(Path.of(kept))) {
            backup = files.findFirst().orElseThrow().toString();
        }
        Path restored = folder.resolve("restored");
        assertThat(shell.call("workspace", "restore", backup, restored.toString())
                        .out())
                .startsWith("Restored ")
                .contains("each is what was saved");
        assertThat(new Shell(restored).call("plan", "list").out()).contains("P1");

        Path file = restored.resolve("workspace.mv.db");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 9_000));
        Shell.Outcome damaged = new Shell(restored).call("workspace", "verify");
        assertThat(damaged.exitCode()).isEqualTo(1);
        assertThat(damaged.out()).contains("workspace.mv.db is damaged", "The workspace is DAMAGED");
    }
}
