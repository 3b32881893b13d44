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
/// @param cpuMillis what it and the processes that it waited for spent on all processors, as Linux reports it
///     to the process that started them; 0 where it does not
/// @param peakMegabytes the most memory that was resident, as Linux reports it (`VmHWM`); 0 where it does not
/// @param exit the exit code
record Measured(long millis, long cpuMillis, long peakMegabytes, int exit) {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final Path OURSELVES = Path.of("/proc/self/stat");

    /// Of the clock that Linux counts the time of processes with.
    private static final int MILLIS_OF_A_TICK = 10;

    static Measured run(List<String> command) throws IOException, InterruptedException {
        long cpu = cpuOfChildren();
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
        long millis = (System.nanoTime() - start) / 1_000_000;
        return new Measured(millis, cpuOfChildren() - cpu, peak >> 10, process.exitValue());
    }

    /// The time of all processes that this one has started and that have ended, in milliseconds.
    private static long cpuOfChildren() throws IOException {
        if (!Files.exists(OURSELVES)) {
            return 0;
        }
        String stat = Files.readString(OURSELVES);
        // Counted after the name, which may hold spaces and ends with the last parenthesis.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * MILLIS_OF_A_TICK;
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
