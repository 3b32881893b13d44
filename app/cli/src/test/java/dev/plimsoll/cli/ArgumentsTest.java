package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    @TempDir
    Path folder;

    private Outcome call(String line) {
        String[] args = line.isEmpty() ? new String[0] : line.split(" ");
        return new Shell(folder.resolve("workspace")).call(args);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bogus",
                "--bogus",
                "diff",
                "diff one",
                "diff one two three",
                "diff one two --format xml",
                "diff one two --output",
                "diff one two --only awful",
                "diff one two --direction up",
                "diff one two --rule no-such-rule",
                "diff one two --fail-on safe",
                "rules --format pdf",
                "changelog one",
                "changelog one two --format pdf",
                "inventory",
                "inventory one two",
                "inventory one --format pdf",
                "matrix",
                "matrix one",
                "matrix one two three",
                "matrix --classes --format pdf",
                "rules no-such-rule",
                "rules one two",
                "plan",
                "plan bogus",
                "plan new",
                "plan new one",
                "plan new one two --seed x",
                "plan new one two --author=",
                "plan new one two --forecast x",
                "plan new one two --forecast p95=1:2",
                "plan new one two --forecast p95=5:1:2",
                "plan new one two --probability MAYBE=1",
                "plan new one two --probability PASS=2",
                "plan show",
                "plan show 7",
                "plan check R1",
                "plan edit P1",
                "plan approve P1",
                "plan approve P1 --as=",
                "run",
                "run X1",
                "runs --format pdf",
                "run show",
                "run show P1",
                "report",
                "report R1 --format doc",
                "evidence",
                "evidence R1",
                "evidence X folder",
                "certificate",
                "certificate X1",
                "certificate R1 --check file",
                "certificate R1 --base file",
                "certificate --check no-such-file",
                "plan matrix",
                "plan matrix R1",
                "verify",
                "sandbox",
                "sandbox one",
                "sandbox one two",
                "sandbox one --seed x",
                "sandbox one --port 70000",
                "sandbox one --at nowhere",
                "demo --headless",
                "demo --seed x",
                "help bogus",
            })
    void aBadArgumentGetsASentenceAndExitCode3(String line) {
        Complaint.assertThatItIsOne(line, call(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "diff",
                "rules",
                "changelog",
                "inventory",
                "matrix",
                "plan",
                "plan new",
                "plan list",
                "plan show",
                "plan check",
                "plan edit",
                "plan approve",
                "run",
                "run list",
                "run show",
                "runs",
                "report",
                "evidence",
                "certificate",
                "plan matrix",
                "verify",
                "sample",
                "demo",
                "schema",
            })
    void everyCommandExplainsItselfWithItsExitCodes(String command) {
        Outcome outcome = call(command + " --help");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).startsWith("Usage: plimsoll " + command).contains("Exit codes:", "  3   ");
    }

    @Test
    void theProgramSaysWhatItIs() {
        assertThat(call("--help").out()).contains("diff", "plan", "run", "report", "verify", "Exit codes");
        assertThat(call("help").exitCode()).isZero();
        assertThat(call("--version").out()).matches("(?s)plimsoll \\d+\\.\\d+\\.\\d+.*Java 25.*");
        assertThat(ReadmeTest.program(List.of("--version")).getSubcommands())
                .as("commands that are described to say the version")
                .isEmpty();
    }

    @Test
    void completionIsThereForThoseWhoAskForIt() {
        assertThat(call("completion").out()).contains("plimsoll", "COMPREPLY");
        assertThat(call("--help").out()).doesNotContain("completion").doesNotContain("More:");
    }

    @Test
    void theListOfCommandsHasWholeSentences() {
        assertThat(call("--help").out())
                .contains("Display help information about the specified command.", "--provider URL), or with both.")
                .doesNotContain("%n");
    }

    @Test
    void theSchemaIsJson() {
        assertThat(call("schema").out()).startsWith("{").contains("schemaVersion");
    }
}
