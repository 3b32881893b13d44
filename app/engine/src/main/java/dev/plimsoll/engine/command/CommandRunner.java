package dev.plimsoll.engine.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Runs a program without a shell, waits for it at most so long, and keeps the end of what it printed. When the
/// time is over, or the caller is interrupted, the program and its children are destroyed.
public final class CommandRunner {
    private static final int OUTPUT_KEPT = 2_000;

    /// @param exitCode null when it ran out of time or was not started
    /// @param started false when there is no such program
    /// @param output the last characters it printed, on both streams
    public record Ended(boolean started, @Nullable Integer exitCode, Duration took, String output) {}

    private CommandRunner() {}

    public static Ended run(List<String> command, Path directory, Map<String, String> environment, Duration timeout)
            throws InterruptedException {
        return run(command, directory, environment, timeout, _ -> {});
    }

    /// The same, and tells when the program was started.
    ///
    /// @param started must be quick; a failure of it ends the program and is the caller's
    public static Ended run(
            List<String> command,
            Path directory,
            Map<String, String> environment,
            Duration timeout,
            Consumer<ProcessHandle> started)
            throws InterruptedException {
        long from = System.nanoTime();
        Process process;
        Path output;
        try {
            output = Files.createTempFile("plimsoll-command", ".out");
        } catch (IOException failure) {
            return new Ended(false, null, Duration.ZERO, "No temporary file could be made: " + failure.getMessage());
        }
        try {
            process = start(resolved(command), directory, environment, output);
        } catch (IOException failure) {
            return new Ended(false, null, since(from), String.valueOf(failure.getMessage()));
        }
        try {
            started.accept(process.toHandle());
            boolean ended = process.waitFor(timeout.toNanos(), TimeUnit.NANOSECONDS);
            Duration took = since(from);
            Integer exitCode = ended ? process.exitValue() : null;
            destroy(process);
            return new Ended(true, exitCode, took, tail(output));
        } finally {
            destroy(process);
            // Not to be trusted to end at once, and nobody may be left who still calls the service.
            process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
            delete(output);
        }
    }

    /// `{java}` becomes the launcher of the Java runtime that runs Plimsoll.
    static List<String> resolved(List<String> command) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return command.stream().map(word -> word.replace("{java}", java)).toList();
    }

    private static Process start(List<String> command, Path directory, Map<String, String> environment, Path output)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static void destroy(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static Duration since(long from) {
        return Duration.ofNanos(System.nanoTime() - from);
    }

    private static String tail(Path output) {
        try (InputStream in = Files.newInputStream(output)) {
            in.skipNBytes(Math.max(0, Files.size(output) - 4L * OUTPUT_KEPT));
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            return text.substring(Math.max(0, text.length() - OUTPUT_KEPT));
        } catch (IOException failure) {
            return "The output could not be read: " + failure.getMessage();
        }
    }

    private static void delete(Path output) {
        try {
            Files.deleteIfExists(output);
        } catch (IOException failure) {
            output.toFile().deleteOnExit();
        }
    }
}
