package dev.plimsoll.installer;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The caches of loaded classes that make the programs start in a fraction of the time. The runtime fills one
/// while it watches a program at work: the command line reads small contracts in many ways and, for another cache,
/// works in a workspace; the window opens with two contracts and shows each of its screens.
///
/// Only classes are kept, and no profiles of what was often called: with those the compilers are busy for seconds
/// after the start with what the training did, and a run whose load is measured meanwhile measures the compilers.
///
/// @param image the image, complete but for the caches
/// @param training a folder for each cache of the command line, with `commands.txt` and the files that these read
/// @param notes the folder that tells of which inputs the caches that are there were made
record StartUpCache(Path image, Path training, Path notes) {
    private static final System.Logger LOG = System.getLogger(StartUpCache.class.getName());
    private static final List<String> NO_PROFILES = List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");

    private static final String COMMAND_LINE = "dev.plimsoll.cli.StartUpTraining";

    /// A program that is watched.
    ///
    /// @param cache the name of what it fills
    /// @param folder where it works, with what it reads
    private record Training(
            String cache, Path folder, List<String> options, String mainClass, List<String> arguments) {}

    /// Makes the caches, unless those that are there fit. Without a cache the image works and starts more
    /// slowly, so a runtime that cannot make one is worth a warning and no failure.
    ///
    /// @throws IOException when the training of a program fails
    void train() throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("plimsoll-training");
        try {
            train(commands("plimsoll", "contracts", scratch));
            train(commands("plimsoll-workspace", "workspace", scratch));
            train(window(scratch));
        } finally {
            Folders.delete(scratch);
        }
    }

    private Training commands(String cache, String kind, Path scratch) {
        String workspace = scratch.resolve(kind).toString();
        return new Training(cache, training.resolve(kind), List.of(), COMMAND_LINE, List.of("commands.txt", workspace));
    }

    private Training window(Path scratch) {
        return new Training(
                "plimsoll-desktop",
                training.resolve("contracts"),
                // A display is not needed to see which classes a window uses.
                List.of("-Dglass.platform=Headless", "-Dprism.order=sw"),
                "dev.plimsoll.desktop.Main",
                List.of(
                        "--workspace",
                        scratch.resolve("window").toString(),
                        "--backup-hours",
                        "0",
                        "--measure-start",
                        scratch.resolve("measured").toString(),
                        "--visit-screens",
                        "base.yaml",
                        "revision.yaml"));
    }

    private void train(Training watched) throws IOException, InterruptedException {
        Path cache = image.resolve("cache").resolve(watched.cache() + ".aot");
        BuildNote note = new BuildNote(notes.resolve("start-up-cache-" + watched.cache()));
        String inputs = inputs(watched.folder());
        if (note.says(inputs) && Files.exists(cache)) {
            return;
        }
        Files.createDirectories(cache.getParent());
        Files.deleteIfExists(cache);
        List<String> command = new ArrayList<>(
                Program.ofImage(image, watched.mainClass(), watched.arguments().toArray(String[]::new)));
        command.add(1, "-XX:AOTCacheOutput=" + cache);
        command.addAll(1, watched.options());
        command.addAll(1, NO_PROFILES);
        String said = Program.require(watched.folder(), command);
        if (Files.exists(cache)) {
            note.write(inputs);
        } else {
            LOG.log(Level.WARNING, "No start-up cache was made, so {0} starts slowly: {1}", watched.cache(), said);
        }
    }

    /// The training, and what the runtime compares as well: itself, the options, and the jars with their sizes and
    /// times.
    private String inputs(Path folder) throws IOException {
        StringBuilder inputs = new StringBuilder();
        inputs.append(Files.getLastModifiedTime(image.resolve("runtime/release")))
                .append('\n');
        inputs.append(Files.readString(image.resolve("conf/java.options"))).append('\n');
        inputs.append(NO_PROFILES).append('\n');
        for (Path file : Folders.filesIn(folder)) {
            inputs.append(Files.readString(file)).append('\n');
        }
        for (Path jar : Folders.filesIn(image.resolve("lib"))) {
            inputs.append(jar).append(' ').append(Files.size(jar)).append(' ');
            inputs.append(Files.getLastModifiedTime(jar)).append('\n');
        }
        return inputs.toString();
    }
}
