package dev.plimsoll.installer;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The cache of loaded classes that makes the command line start in a fraction of a second. The runtime fills it while
/// it watches the program compare two small contracts.
///
/// @param image the image, complete but for the cache
/// @param training the folder with the two contracts, `base.yaml` and `revision.yaml`
/// @param note the inputs of the cache that is there
record StartUpCache(Path image, Path training, BuildNote note) {
    private static final System.Logger LOG = System.getLogger(StartUpCache.class.getName());

    /// Makes the cache, unless the one that is there fits. Without a cache the image works and starts more slowly, so a
    /// runtime that cannot make one is worth a warning and no failure.
    void train() throws IOException, InterruptedException {
        Path cache = image.resolve("cache/plimsoll.aot");
        String inputs = inputs();
        if (note.says(inputs) && Files.exists(cache)) {
            return;
        }
        Files.createDirectories(cache.getParent());
        Files.deleteIfExists(cache);
        // The same options and class path as in the launcher, or the cache would not fit.
        String said = Program.run(List.of(
                image.resolve("runtime/bin/java").toString(),
                "-XX:AOTCacheOutput=" + cache,
                "@" + image.resolve("conf/java.options"),
                "-cp",
                image.resolve("lib").resolve(Libraries.CLASS_PATH_JAR).toString(),
                "dev.plimsoll.cli.Main",
                "diff",
                training.resolve("base.yaml").toString(),
                training.resolve("revision.yaml").toString()));
        if (Files.exists(cache)) {
            note.write(inputs);
        } else {
            LOG.log(Level.WARNING, "No start-up cache was made, so the command line starts slowly: {0}", said);
        }
    }

    /// The runtime, the options and the jars with their sizes and times, which are what the runtime compares as well.
    private String inputs() throws IOException {
        StringBuilder inputs = new StringBuilder();
        inputs.append(Files.getLastModifiedTime(image.resolve("runtime/release")))
                .append('\n');
        inputs.append(Files.readString(image.resolve("conf/java.options"))).append('\n');
        for (Path jar : Folders.filesIn(image.resolve("lib"))) {
            inputs.append(jar).append(' ').append(Files.size(jar)).append(' ');
            inputs.append(Files.getLastModifiedTime(jar)).append('\n');
        }
        return inputs.toString();
    }
}
