package dev.plimsoll.installer;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The caches of loaded classes that make the programs start in a fraction of the time. The runtime fills one
/// while it watches a program at work: the command line compares two small contracts, the window opens on them.
///
/// Only classes are kept, and no profiles of what was often called: with those the compilers are busy for seconds
/// after the start with what the training did, and a run whose load is measured meanwhile measures the compilers.
///
/// @param image the image, complete but for the caches
/// @param training the folder with the two contracts, `base.yaml` and `revision.yaml`
/// @param notes the folder that tells of which inputs the caches that are there were made
record StartUpCache(Path image, Path training, Path notes) {
    private static final System.Logger LOG = System.getLogger(StartUpCache.class.getName());
    private static final List<String> NO_PROFILES = List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");

    /// Makes the caches, unless those that are there fit. Without a cache the image works and starts more
    /// slowly, so a runtime that cannot make one is worth a warning and no failure.
    void train() throws IOException, InterruptedException {
        String base = training.resolve("base.yaml").toString();
        String revision = training.resolve("revision.yaml").toString();
        train("plimsoll", List.of(), "dev.plimsoll.cli.Main", "diff", base, revision);
        Path scratch = Files.createTempDirectory("plimsoll-training");
        try {
            train(
                    "plimsoll-desktop",
                    // A display is not needed to see which classes a window uses.
                    List.of("-Dglass.platform=Headless", "-Dprism.order=sw"),
                    "dev.plimsoll.desktop.Main",
                    "--workspace",
                    scratch.resolve("workspace").toString(),
                    "--backup-hours",
                    "0",
                    "--measure-start",
                    scratch.resolve("measured").toString());
        } finally {
            Folders.delete(scratch);
        }
    }

    private void train(String program, List<String> options, String mainClass, String... arguments)
            throws IOException, InterruptedException {
        Path cache = image.resolve("cache").resolve(program + ".aot");
        BuildNote note = new BuildNote(notes.resolve("start-up-cache-" + program));
        String inputs = inputs();
        if (note.says(inputs) && Files.exists(cache)) {
            return;
        }
        Files.createDirectories(cache.getParent());
        Files.deleteIfExists(cache);
        List<String> command = new ArrayList<>(Program.ofImage(image, mainClass, arguments));
        command.add(1, "-XX:AOTCacheOutput=" + cache);
        command.addAll(1, options);
        command.addAll(1, NO_PROFILES);
        String said = Program.run(command);
        if (Files.exists(cache)) {
            note.write(inputs);
        } else {
            LOG.log(Level.WARNING, "No start-up cache was made, so {0} starts slowly: {1}", program, said);
        }
    }

    /// The runtime, the options and the jars with their sizes and times, which are what the runtime compares as
    /// well.
    private String inputs() throws IOException {
        StringBuilder inputs = new StringBuilder();
        inputs.append(Files.getLastModifiedTime(image.resolve("runtime/release")))
                .append('\n');
        inputs.append(Files.readString(image.resolve("conf/java.options"))).append('\n');
        inputs.append(NO_PROFILES).append('\n');
        for (Path jar : Folders.filesIn(image.resolve("lib"))) {
            inputs.append(jar).append(' ').append(Files.size(jar)).append(' ');
            inputs.append(Files.getLastModifiedTime(jar)).append('\n');
        }
        return inputs.toString();
    }
}
