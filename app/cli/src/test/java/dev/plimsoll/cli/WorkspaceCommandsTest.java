package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
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

    @Test
    void aWorkspaceGoesOutAndComesBackIn() throws IOException {
        Shell shell = new Shell(folder.resolve("workspace"));
        Path file = folder.resolve("all.zip");
        assertThat(shell.call("workspace", "export", file.toString()).err()).contains("There is no workspace in ");
        assertThat(shell.call("sample").exitCode()).isZero();
        String exported = shell.call("workspace", "export", file.toString()).out();
        assertThat(exported).matches("Exported \\d+ records to .*all\\.zip; digest of the content: [0-9a-f]{64}\n");
        assertThat(shell.call("workspace", "export", file.toString()).err()).contains("exists already");

        Shell other = new Shell(folder.resolve("other"));
        assertThat(other.call("workspace", "import", file.toString()).out()).contains("each is what was exported");
        assertThat(other.call("plan", "list").out())
                .isEqualTo(shell.call("plan", "list").out());
        assertThat(other.call("workspace", "export", folder.resolve("back.zip").toString())
                        .out())
                .endsWith(exported.substring(exported.indexOf("digest")));
        assertThat(other.call("workspace", "import", file.toString()).err()).contains("holds records already");

        Files.write(file, new byte[100]);
        Shell third = new Shell(folder.resolve("third"));
        assertThat(third.call("workspace", "import", file.toString()).err()).contains("all.zip is refused");
        assertThat(folder.resolve("third")).doesNotExist();
    }

    @Test
    void aWorkspaceIsEncryptedAndAsksForItsPassphrase() throws IOException {
        Path first = Files.writeString(folder.resolve("first"), "correct horse battery\n");
        Path second = Files.writeString(folder.resolve("second"), "another one, longer\r\n");
        Map<String, String> none = Map.of();
        Map<String, String> before = Map.of("PLIMSOLL_PASSPHRASE_FILE", first.toString());
        Map<String, String> after = Map.of("PLIMSOLL_PASSPHRASE_FILE", second.toString());
        Map<String, String> both =
                Map.of("PLIMSOLL_PASSPHRASE_FILE", first.toString(), "PLIMSOLL_NEW_PASSPHRASE_FILE", second.toString());
        Shell shell = new Shell(folder.resolve("workspace"));
        assertThat(call(shell, before, "workspace", "encrypt").err()).contains("There is no workspace in");
        assertThat(shell.call("sample").exitCode()).isZero();
        assertThat(call(shell, before, "workspace", "backup").exitCode()).isZero();
        assertThat(call(shell, none, "workspace", "encrypt").err()).contains("Nobody gave the new passphrase.");
        assertThat(call(shell, before, "workspace", "encrypt").out())
                .contains("Encrypted ", "NOT encrypted, from before: ");
        assertThat(call(shell, none, "plan", "list").err())
                .contains("is encrypted and nobody gave its passphrase", "PLIMSOLL_PASSPHRASE_FILE");
        assertThat(call(shell, after, "plan", "list").err())
                .contains("The passphrase does not fit")
                .doesNotContain("another one");
        assertThat(call(shell, before, "plan", "list").out()).contains("P1");
        assertThat(call(shell, both, "workspace", "passphrase").out()).contains("is another one from now on");
        assertThat(call(shell, after, "workspace", "verify").out()).startsWith("The workspace is whole: ");
        assertThat(call(shell, after, "audit", "list").out()).contains("workspace passphrase changed");
        assertThat(call(shell, before, "workspace", "decrypt").exitCode()).isEqualTo(3);
        assertThat(call(shell, after, "workspace", "decrypt").exitCode()).isZero();
        assertThat(call(shell, none, "plan", "list").out()).contains("P1");
        assertThat(call(shell, Map.of("PLIMSOLL_PASSPHRASE_FILE", "/no/such"), "workspace", "encrypt")
                        .err())
                .contains("/no/such cannot be read");
    }

    private static Shell.Outcome call(Shell shell, Map<String, String> environment, String... args) {
        return shell.call(environment, _ -> () -> {}, args);
    }
}
