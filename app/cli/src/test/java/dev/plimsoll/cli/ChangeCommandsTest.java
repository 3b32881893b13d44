package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Comments on changes and accepted changes by their commands.
class ChangeCommandsTest {
    @TempDir
    Path folder;

    private Shell shell;
    private String base;
    private String revision;
    private String change;

    @BeforeEach
    void write() throws IOException {
        shell = new Shell(folder.resolve("workspace"));
        base = Contracts.write(folder, "v1.yaml", Contracts.BASE).toString();
        revision = Contracts.write(folder, "v2.yaml", Contracts.BREAKING).toString();
        String json = shell.call("diff", base, revision, "--format", "json").out();
        change = Json.mapper().readTree(json).at("/changes/0/fingerprint").asString();
    }

    private Shell.Outcome accept(String by, String until) {
        return shell.call(
                "change", "accept", base, revision, change, "--as", by, "--reason", "Unread", "--until", until);
    }

    private int diff(String... more) {
        String[] line = new String[3 + more.length];
        System.arraycopy(new String[] {"diff", base, revision}, 0, line, 0, 3);
        System.arraycopy(more, 0, line, 3, more.length);
        return shell.call(line).exitCode();
    }

    @Test
    void anAcceptedChangeCountsNoMoreWithTheWorkspaceAndWithItsFile() {
        Path file = folder.resolve("accepted.json");
        assertThat(diff("--accepted")).isEqualTo(1);
        assertThat(accept("grace", "2999-12-31").exitCode()).isZero();
        assertThat(diff("--accepted")).isZero();
        assertThat(diff()).as("only where it is asked for").isEqualTo(1);
        assertThat(shell.call("change", "export", base, revision, "-o", file.toString())
                        .exitCode())
                .isZero();
        assertThat(diff("--accept", file.toString())).isZero();

        assertThat(shell.call("change", "withdraw", "DS1", "1", "--reason", "Read after all")
                        .exitCode())
                .isZero();
        assertThat(diff("--accepted")).isEqualTo(1);
        assertThat(shell.call("change", "import", base, revision, file.toString(), "--as", "grace")
                        .out())
                .contains("1 accepted by grace");
        assertThat(diff("--accepted")).isZero();
    }

    @Test
    void theChangelogGivesTheReasonButNobodysName() {
        assertThat(accept("grace", "2999-12-31").exitCode()).isZero();
        String plain = shell.call("changelog", base, revision).out();
        assertThat(plain).contains("Breaking: ").doesNotContain("Accepted");
        String told = shell.call("changelog", base, revision, "--accepted").out();
        assertThat(told).contains("Accepted: Unread.").doesNotContain("grace");
        assertThat(told.lines().findFirst()).isEqualTo(plain.lines().findFirst());
    }

    @Test
    void whatIsRefusedHasItsOwnExitCodeAndIsInTheLedger() {
        Shell.Outcome refused = accept("grace", "2020-01-01");
        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.err()).contains("that day is over");
        assertThat(shell.call("audit", "list").out()).contains("DENIED", "discussion accept");
        assertThat(shell.call("change", "comment", base, revision, "ffffffffffffffff", "--text", "x")
                        .exitCode())
                .isEqualTo(3);
    }

    @Test
    void aCommentIsListedAndSettled() {
        assertThat(shell.call("change", "comment", base, revision, change, "--as", "ola", "--text", "Who reads it?")
                        .exitCode())
                .isZero();
        assertThat(shell.call("change", "list").out()).contains("DS1", "open", change, "ola", "Who reads it?");
        assertThat(shell.call("change", "settle", "DS1", "1", "--as", "ola", "--text", "Nobody")
                        .exitCode())
                .isZero();
        JsonNode told =
                Json.mapper().readTree(shell.call("change", "list", "--json").out());
        assertThat(told.at("/discussions/0/comments/0/state").asString()).isEqualTo("settled");
        assertThat(told.at("/discussions/0/comments/0/ended/text").asString()).isEqualTo("Nobody");
    }
}
