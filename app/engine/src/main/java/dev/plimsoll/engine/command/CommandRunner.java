package dev.plimsoll.engine.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs a program without a shell, waits for it at most so long, and keeps the end of what it printed. When the
/// time is over, or the caller is interrupted, the program and its children are destroyed.
public final class CommandRunner {
    private static final Logger LOG = LoggerFactory.getLogger(CommandRunner.class);
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
        return run(command, directory, environment, timeout, "", started);
    }

    /// The same for a program that is told something on its standard input.
    ///
    /// @param input all of it, a line or two
    public static Ended run(
            List<String> command,
            Path directory,
            Map<String, String> environment,
            Duration timeout,
            String input,
            Consumer<ProcessHandle> started)
            throws InterruptedException {
        long from = System.nanoTime();
        Process process;
        try {
            process = start(resolved(command), directory, environment);
        } catch (IOException failure) {
            return new Ended(false, null, since(from), String.valueOf(failure.getMessage()));
        }
        PrintedEnd printed = PrintedEnd.of(process, OUTPUT_KEPT);
        try {
            started.accept(process.toHandle());
            tell(process, input);
            boolean ended = process.waitFor(timeout.toNanos(), TimeUnit.NANOSECONDS);
            Duration took = since(from);
            Integer exitCode = ended ? process.exitValue() : null;
            if (!ended) {
                destroy(process);
            }
            // Destroying a program closes its stream, also when it has ended: what nobody has read yet would be lost.
            return new Ended(true, exitCode, took, printed.text());
        } finally {
            destroy(process);
            // Not to be trusted to end at once, and nobody may be left who still calls the service.
            process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
        }
    }

    /// `{java}` becomes the launcher of the Java runtime that runs Plimsoll.
    public static List<String> resolved(List<String> command) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return command.stream().map(word -> word.replace("{java}", java)).toList();
    }

    private static Process start(List<String> command, Path directory, Map<String, String> environment)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static void tell(Process process, String input) {
        try (OutputStream to = process.getOutputStream()) {
            to.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            LOG.debug("a program ended before it was told anything", gone);
        }
    }

    private static void destroy(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static Duration since(long from) {
        return Duration.ofNanos(System.nanoTime() - from);
    }
}
