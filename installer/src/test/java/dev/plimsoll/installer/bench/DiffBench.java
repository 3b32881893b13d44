package dev.plimsoll.installer.bench;

import dev.plimsoll.engine.compare.CompareContracts;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// Compares contract pairs with the built image and with openapi-diff, each a whole process, in turns, and prints
/// wall time, peak memory and their ratio; then the same on grown copies.
///
/// From the repository's root, after the build:
/// ```
/// mvn -q -f installer/src/bench/pom.xml dependency:build-classpath -Dmdep.outputFile=$PWD/installer/target/peer.cp
/// java -cp ... dev.plimsoll.installer.bench.DiffBench IMAGE PEER.CP RUNS FOLDER [GROW ...]
/// ```
/// FOLDER holds one folder a pair with `base` and `revision` (`.yaml`, `.yml` or `.json`). GROW are factors, such as
/// `2 4 8`, for grown copies of each pair.
public final class DiffBench {
    private final Path image;
    private final List<String> peer;
    private final int runs;

    private DiffBench(Path image, List<String> peer, int runs) {
        this.image = image;
        this.peer = peer;
        this.runs = runs;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("plimsoll-bench");
        String peerPath = Files.readString(Path.of(args[1])).strip();
        DiffBench bench = new DiffBench(Path.of(args[0]), peer(peerPath, work), Integer.parseInt(args[2]));
        System.out.printf(
                Locale.ROOT, "%-28s %10s %8s %10s %8s %7s%n", "pair", "plimsoll", "peak", "peer", "peak", "ratio");
        for (Pair pair : Pair.in(Path.of(args[3]))) {
            bench.measure(pair);
            for (String grow : Arrays.asList(args).subList(4, args.length)) {
                bench.measure(pair.grown(Integer.parseInt(grow), work));
            }
        }
    }

    /// @param name of its folder
    private record Pair(String name, Path base, Path revision) {
        static List<Pair> in(Path folder) throws IOException {
            try (Stream<Path> folders = Files.list(folder)) {
                List<Pair> pairs = new ArrayList<>();
                for (Path each : folders.filter(Files::isDirectory).sorted().toList()) {
                    pairs.add(new Pair(each.getFileName().toString(), file(each, "base"), file(each, "revision")));
                }
                return pairs;
            }
        }

        private static Path file(Path folder, String stem) {
            return Stream.of(".yaml", ".yml", ".json")
                    .map(ending -> folder.resolve(stem + ending))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no " + stem + " contract in " + folder));
        }

        Pair grown(int times, Path work) throws IOException {
            CompareContracts read = new CompareContracts();
            return new Pair(
                    name + " x" + times,
                    GrownContract.write(read.read(base), times, work, name + "-base"),
                    GrownContract.write(read.read(revision), times, work, name + "-revision"));
        }
    }

    private void measure(Pair pair) throws IOException, InterruptedException {
        List<String> files = List.of(pair.base().toString(), pair.revision().toString());
        List<Measured> ours = new ArrayList<>();
        List<Measured> theirs = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            ours.add(Measured.run(joined(List.of(image.resolve("bin/plimsoll").toString(), "diff"), files)));
            theirs.add(Measured.run(joined(peer, files)));
        }
        Measured our = median(ours);
        Measured their = median(theirs);
        System.out.printf(
                Locale.ROOT,
                "%-28s %7d ms %5d MB %7d ms %5d MB %6.2fx%s%n",
                pair.name(),
                our.millis(),
                our.peakMegabytes(),
                their.millis(),
                their.peakMegabytes(),
                (double) our.millis() / their.millis(),
                their.exit() == 0 ? "" : "  (the peer failed, exit " + their.exit() + ")");
        if (our.exit() > 2) {
            throw new IllegalStateException("plimsoll gave no answer on " + pair + ", exit " + our.exit());
        }
    }

    private Measured median(List<Measured> all) {
        return all.stream()
                .sorted((one, other) -> Long.compare(one.millis(), other.millis()))
                .skip(runs / 2)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> joined(List<String> command, List<String> files) {
        return Stream.concat(command.stream(), files.stream()).toList();
    }

    /// Compiles the peer's small main class once, so that its time is not counted.
    private static List<String> peer(String classPath, Path work) {
        String source = Path.of("installer/src/bench/OpenApiDiffPeer.java").toString();
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", classPath, "-d", work.toString(), source);
        if (failed != 0) {
            throw new IllegalArgumentException("the peer does not compile with the class path given");
        }
        return List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                work + File.pathSeparator + classPath,
                "OpenApiDiffPeer");
    }
}
