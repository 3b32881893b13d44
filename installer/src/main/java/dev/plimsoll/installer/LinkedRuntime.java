package dev.plimsoll.installer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The Java runtime of the image, linked from the JDK that runs this build.
record LinkedRuntime(Path folder, BuildNote note) {
    /// Links the runtime, unless the one that is there was linked from the same JDK, the same modules and the same
    /// jars.
    void link(List<Path> javaFx) throws IOException, InterruptedException {
        String modules = Stream.concat(Modules.OF_THE_JDK.stream(), Modules.OF_JAVAFX.stream())
                .collect(Collectors.joining(","));
        String inputs = String.join(
                "\n",
                System.getProperty("java.home"),
                System.getProperty("java.vendor.version", ""),
                System.getProperty("java.runtime.version"),
                modules,
                javaFx.toString());
        if (note.says(inputs) && Files.exists(folder.resolve("release"))) {
            return;
        }
        Folders.delete(folder);
        Files.createDirectories(folder.toAbsolutePath().getParent());
        String modulePath = javaFx.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        // The debug information stays: a stack trace in a log without line numbers helps nobody.
        String said = Program.run(List.of(
                jlink().toString(),
                "--module-path",
                modulePath,
                "--add-modules",
                modules,
                "--no-header-files",
                "--no-man-pages",
                "--generate-cds-archive",
                "--output",
                folder.toString()));
        if (!Files.exists(folder.resolve("release"))) {
            throw new IllegalStateException("The Java runtime could not be linked: " + said);
        }
        note.write(inputs);
    }

    private static Path jlink() {
        Path home = Path.of(System.getProperty("java.home"));
        return Stream.of("jlink", "jlink.exe")
                .map(home.resolve("bin")::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The JDK in " + home + " has no bin/jlink: install a complete JDK 25 and build again."));
    }
}
