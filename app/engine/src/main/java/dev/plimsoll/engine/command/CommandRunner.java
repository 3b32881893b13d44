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

    /// What a program answered.
    ///
    /// @param ended how it ended; its output is what the program printed beside its answer
    /// @param answer its standard output without the space around it; its end where it is longer than was asked for
    public record Answered(Ended ended, String answer) {}

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
            process = builder(command, directory, environment)
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException failure) {
            return new Ended(false, null, since(from), String.valueOf(failure.getMessage()));
        }
        PrintedEnd printed = PrintedEnd.of(process.getInputStream(), OUTPUT_KEPT);
        Runnable first = () -> {
            started.accept(process.toHandle());
            tell(process, input);
        };
        return await(process, from, timeout, first, printed);
    }

    /// Asks a program that prints its answer: that is kept apart from what it complains of.
    ///
    /// @param longest characters of the answer that are kept
    public static Answered ask(List<String> command, Path directory, Duration timeout, int longest)
            throws InterruptedException {
        long from = System.nanoTime();
        Process process;
        try {
            process = builder(command, directory, Map.of()).start();
        } catch (IOException failure) {
            return new Answered(new Ended(false, null, since(from), String.valueOf(failure.getMessage())), "");
        }
        PrintedEnd answer = PrintedEnd.of(process.getInputStream(), longest);
        PrintedEnd complaints = PrintedEnd.of(process.getErrorStream(), OUTPUT_KEPT);
        Ended ended = await(process, from, timeout, () -> tell(process, ""), complaints, answer);
        return new Answered(ended, answer.text());
    }

    /// @param printed what the end tells of; the others are read as well before the program is destroyed
    private static Ended await(
            Process process, long from, Duration timeout, Runnable first, PrintedEnd printed, PrintedEnd... others)
            throws InterruptedException {
        try {
            first.run();
            boolean ended = process.waitFor(timeout.toNanos(), TimeUnit.NANOSECONDS);
            Duration took = since(from);
            Integer exitCode = ended ? process.exitValue() : null;
            if (!ended) {
                destroy(process);
            }
            // Destroying a program closes its stream, also when it has ended: what nobody has read yet would be lost.
            for (PrintedEnd other : others) {
                other.await();
            }
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

    private static ProcessBuilder builder(List<String> command, Path directory, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(resolved(command)).directory(directory.toFile());
        builder.environment().putAll(environment);
        return builder;
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
