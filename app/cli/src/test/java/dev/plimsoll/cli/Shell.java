package dev.plimsoll.cli;

import dev.plimsoll.cli.terminal.StopSignal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Calls the program in this process, with a workspace of its own.
record Shell(Path workspace) {
    /// @param exitCode what the process would end with
    /// @param out standard output
    /// @param bytes the same, untouched
    /// @param err error stream
    record Outcome(int exitCode, String out, byte[] bytes, String err) {
        String all() {
            return out + err;
        }
    }

    Outcome call(String... args) {
        return call(_ -> () -> {}, args);
    }

    Outcome call(StopSignal stop, String... args) {
        return call(Map.of(), stop, args);
    }

    Outcome call(Map<String, String> environment, StopSignal stop, String... args) {
        List<String> line = new ArrayList<>(List.of("--workspace", workspace.toString()));
        line.addAll(List.of(args));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(line.toArray(String[]::new), out, err, environment, stop);
        return new Outcome(
                exitCode,
                out.toString(StandardCharsets.UTF_8),
                out.toByteArray(),
                err.toString(StandardCharsets.UTF_8));
    }
}
