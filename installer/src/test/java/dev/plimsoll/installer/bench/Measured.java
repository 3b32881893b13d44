package dev.plimsoll.installer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One whole process, measured from outside.
///
/// @param millis wall time from start to exit
/// @param peakMegabytes the most memory that was resident, as Linux reports it (`VmHWM`); 0 where it does not
/// @param exit the exit code
record Measured(long millis, long peakMegabytes, int exit) {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(10);

    static Measured run(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long peak = 0;
        while (!process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(process.pid()));
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                process.destroyForcibly();
                throw new IOException("still running after " + LONGEST.toMinutes() + " minutes: " + command);
            }
        }
        return new Measured((System.nanoTime() - start) / 1_000_000, peak >> 10, process.exitValue());
    }

    /// In kilobytes. A process that has just ended, and a system without `/proc`, tell nothing.
    private static long peak(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .max()
                    .orElse(0);
        } catch (IOException _) {
            return 0; // it ended between the two looks
        }
    }
}
