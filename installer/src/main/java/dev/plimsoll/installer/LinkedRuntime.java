package dev.plimsoll.installer;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The Java runtime of the image, linked from the JDK that runs this build.
record LinkedRuntime(Path folder, BuildNote note) {
    /// What is not linked into the runtime's one file of modules but laid beside it.
    private static final String BESIDE = "regex:/javafx\\.[a-z]+/[^/]+\\.(so|dylib|dll)";

    /// Links the runtime, unless the one that is there was linked from the same JDK, the same modules and the
    /// same jars.
    void link(List<Path> javaFx) throws IOException, InterruptedException {
        String modules = Stream.concat(Modules.OF_THE_JDK.stream(), Modules.OF_JAVAFX.stream())
                .collect(Collectors.joining(","));
        String inputs = String.join(
                "\n",
                System.getProperty("java.home"),
                System.getProperty("java.vendor.version", ""),
                System.getProperty("java.runtime.version"),
                modules,
                BESIDE,
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
                "--exclude-resources",
                BESIDE,
                "--generate-cds-archive",
                "--output",
                folder.toString()));
        if (!Files.exists(folder.resolve("release"))) {
            throw new IllegalStateException("The Java runtime could not be linked: " + said);
        }
        for (Path jar : javaFx) {
            takeNativeLibraries(jar);
        }
        note.write(inputs);
    }

    /// Puts the native libraries of JavaFX beside those of Java. Where they are not, JavaFX unpacks them into
    /// the home of whoever starts the window, and compares them at every start.
    private void takeNativeLibraries(Path jar) throws IOException {
        Path libraries = folder.resolve(System.getProperty("os.name").startsWith("Windows") ? "bin" : "lib");
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().matches("[^/]+\\.(so|dylib|dll)")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, libraries.resolve(entry.getName()), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
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
