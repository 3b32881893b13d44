package dev.plimsoll.installer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// Starts the programs of the built image again and again, with the start-up caches and without, in turns, and
/// prints the median and the least of wall time, processor time and peak memory of each.
///
/// After the build, on a display or below `xvfb-run -a`:
/// ```
/// java -cp ... dev.plimsoll.installer.bench.StartBench IMAGE RUNS [BASE REVISION ...]
/// ```
/// Every two contracts are a pair to compare. The window is measured from the start of its process: `shown` is
/// the first frame, `usable` has the workspace read as well; the workspace is a new one in the first run only.
public final class StartBench {
    private final Path image;
    private final Path bare;
    private final int runs;
    private final Path work;

    private StartBench(Path image, int runs, Path work) throws IOException {
        this.image = image;
        this.runs = runs;
        this.work = work;
        this.bare = withoutCaches(image, work.resolve("bare"));
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("plimsoll-bench");
        StartBench bench = new StartBench(Path.of(args[0]).toRealPath(), Integer.parseInt(args[1]), work);
        System.out.printf(
                Locale.ROOT,
                "%-44s %-6s %16s %16s %8s%n",
                "median (least)",
                "cache",
                "wall ms",
                "processor ms",
                "peak MB");
        bench.compare("plimsoll --version", List.of("--version"));
        for (int pair = 2; pair + 1 < args.length; pair += 2) {
            long kilobytes = Files.size(Path.of(args[pair])) / 1024;
            bench.compare("plimsoll diff, " + kilobytes + " kB each", List.of("diff", args[pair], args[pair + 1]));
        }
        bench.window();
    }

    /// The same programs, libraries and runtime, and no caches.
    private static Path withoutCaches(Path image, Path bare) throws IOException {
        Path programs = Files.createDirectories(bare.resolve("bin"));
        for (String program : List.of("plimsoll", "plimsoll-desktop")) {
            Files.copy(image.resolve("bin").resolve(program), programs.resolve(program));
            if (!programs.resolve(program).toFile().setExecutable(true)) {
                throw new IOException(program + " could not be made executable");
            }
        }
        for (String part : List.of("conf", "lib", "runtime")) {
            Files.createSymbolicLink(bare.resolve(part), image.resolve(part));
        }
        return bare;
    }

    private void compare(String what, List<String> arguments) throws IOException, InterruptedException {
        List<Measured> with = new ArrayList<>();
        List<Measured> without = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            with.add(Measured.run(command(image, "plimsoll", arguments)));
            without.add(Measured.run(command(bare, "plimsoll", arguments)));
        }
        print(what, "with", with);
        print(what, "none", without);
    }

    private void window() throws IOException, InterruptedException {
        List<Opened> with = new ArrayList<>();
        List<Opened> without = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            with.add(open(image));
            without.add(open(bare));
        }
        print(with, "with");
        print(without, "none");
        screens();
    }

    /// How long the first look at each screen holds the window: the most processor time that a frame needs there.
    private void screens() throws IOException, InterruptedException {
        Map<String, List<Long>> with = new LinkedHashMap<>();
        Map<String, List<Long>> without = new LinkedHashMap<>();
        for (int run = 0; run < runs; run++) {
            visit(image, with);
            visit(bare, without);
        }
        System.out.printf(Locale.ROOT, "%n%-30s %16s %16s%n", "first look holds, ms", "with cache", "without");
        with.forEach((screen, held) -> System.out.printf(
                Locale.ROOT,
                "%-30s %16s %16s%n",
                screen,
                medianAndLeast(held),
                medianAndLeast(without.getOrDefault(screen, List.of(0L)))));
    }

    private void visit(Path home, Map<String, List<Long>> held) throws IOException, InterruptedException {
        open(home, "--visit-screens");
        for (String line : Files.readAllLines(work.resolve("start.txt"))) {
            String[] words = line.split(" ", -1);
            if (words[0].equals("held")) {
                held.computeIfAbsent(words[1], _ -> new ArrayList<>()).add(Long.valueOf(words[2]));
            }
        }
    }

    private static String medianAndLeast(List<Long> all) {
        List<Long> sorted = sorted(all, Long::longValue);
        return median(sorted) + " (" + sorted.getFirst() + ")";
    }

    /// @param process from outside, the closing of the window as well
    private record Opened(long shown, long usable, Measured process) {}

    private Opened open(Path home, String... more) throws IOException, InterruptedException {
        Path told = work.resolve("start.txt");
        Files.deleteIfExists(told);
        List<String> arguments = new ArrayList<>(List.of(
                "--workspace",
                work.resolve("workspace").toString(),
                "--backup-hours",
                "0",
                "--measure-start",
                told.toString()));
        arguments.addAll(List.of(more));
        Measured process = Measured.run(command(home, "plimsoll-desktop", arguments));
        List<Long> millis = Files.readAllLines(told).stream()
                .limit(2)
                .map(line -> Long.parseLong(line.substring(line.indexOf(' ') + 1)))
                .toList();
        return new Opened(millis.getFirst(), millis.getLast(), process);
    }

    private static List<String> command(Path home, String program, List<String> arguments) {
        return Stream.concat(Stream.of(home.resolve("bin").resolve(program).toString()), arguments.stream())
                .toList();
    }

    private static void print(List<Opened> all, String cache) {
        List<Measured> processes = all.stream().map(Opened::process).toList();
        line("window shown", cache, sorted(all, Opened::shown), sorted(processes, Measured::cpuMillis), processes);
        line("window usable", cache, sorted(all, Opened::usable), sorted(processes, Measured::cpuMillis), processes);
    }

    private static void print(String what, String cache, List<Measured> all) {
        line(what, cache, sorted(all, Measured::millis), sorted(all, Measured::cpuMillis), all);
    }

    private static void line(String what, String cache, List<Long> wall, List<Long> cpu, List<Measured> all) {
        System.out.printf(
                Locale.ROOT,
                "%-44s %-6s %16s %16s %8d%n",
                what,
                cache,
                medianAndLeast(wall),
                medianAndLeast(cpu),
                median(sorted(all, Measured::peakMegabytes)));
    }

    private static <T> List<Long> sorted(List<T> all, ToLongFunction<T> value) {
        return all.stream().mapToLong(value).sorted().boxed().toList();
    }

    private static long median(List<Long> sorted) {
        return sorted.get(sorted.size() / 2);
    }
}
