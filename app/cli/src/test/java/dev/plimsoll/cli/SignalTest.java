package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plimsoll.model.json.Json;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A real process is told to end in the middle of a run.
@DisabledOnOs(OS.WINDOWS)
@Tag("alone")
class SignalTest {
    private static final String LONG =
            "{\"scope\": {\"baseline\": \"PT2S\", \"perFault\": \"PT5M\", \"recovery\": \"PT1S\"}}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"INT, 2, 130", "TERM, 15, 143"})
    void theRunIsKilledAndItsFaultsAreGoneBeforeTheProcessEnds(String signal, int number, int exitCode)
            throws Exception {
        assumeTrue(!ignoredHere(number), "this shell started the tests with SIG" + signal + " ignored");
        Shell shell = new Shell(folder.resolve("workspace"));
        Path edit = Files.writeString(folder.resolve("long.json"), LONG);
        shell.call("sample");
        shell.call("plan", "edit", "P1", "--from", edit.toString(), "--as", "ada");
        assertThat(shell.call("plan", "approve", "P1", "--as", "grace").exitCode())
                .isZero();
        Path progress = folder.resolve("progress");
        Process run = start(shell.workspace(), progress);
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(120))
                    .until(() -> !run.isAlive() || Files.readString(progress).contains("' injected"));
            assertThat(run.isAlive()).as(Files.readString(progress)).isTrue();
            new ProcessBuilder("kill", "-" + signal, Long.toString(run.pid()))
                    .start()
                    .waitFor();
            assertThat(run.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            run.destroyForcibly();
        }

        assertThat(run.exitValue()).as(Files.readString(progress)).isEqualTo(exitCode);
        var record =
                Json.mapper().readTree(shell.call("run", "show", "R1", "--json").out());
        assertThat(record.at("/kill/reason").asString()).contains("asked to end");
        assertThat(record.get("verdict").isNull()).isFalse();
        record.get("faults")
                .forEach(fault -> assertThat(fault.get("to").isNull()).isFalse());
        assertThat(shell.call("run", "show", "R1").out()).contains("All faults are removed");
    }

    private static Process start(Path workspace, Path progress) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--workspace",
                        workspace.toString(),
                        "run",
                        "P1")
                .redirectError(progress.toFile())
                .redirectOutput(new File(progress + ".out"))
                .start();
    }

    /// A process started in the background of a simple shell inherits that Ctrl-C is ignored, and so do its children.
    private static boolean ignoredHere(int number) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        String mask = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> line.substring(7).strip())
                .findFirst()
                .orElse("0");
        return (Long.parseUnsignedLong(mask, 16) >> (number - 1) & 1) == 1;
    }
}
