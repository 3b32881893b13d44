package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
        int ended;
        try (RunningPlan run = RunningPlan.start(shell.workspace(), progress, Map.of())) {
            run.awaitFault(signal);
            run.signal(signal);
            assertThat(run.process().waitFor(120, TimeUnit.SECONDS)).isTrue();
            ended = run.process().exitValue();
        }

        assertThat(ended).as(Files.readString(progress)).isEqualTo(exitCode);
        var record =
                Json.mapper().readTree(shell.call("run", "show", "R1", "--json").out());
        assertThat(record.at("/kill/reason").asString()).contains("asked to end");
        assertThat(record.get("verdict").isNull()).isFalse();
        record.get("faults")
                .forEach(fault -> assertThat(fault.get("to").isNull()).isFalse());
        assertThat(shell.call("run", "show", "R1").out()).contains("All faults are removed");
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
