package dev.plimsoll.installer;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Builds the runnable image from the class path that this program was started with.
///
///     bin/       the launchers
///     conf/      the options of the runtime
///     lib/       our jars and those of the libraries, and one jar that lists them
///     cache/     what makes the programs start quickly
///     share/     the page about the rules of the diff, manual pages, completion of shells, licences
///     runtime/   a Java runtime with JavaFX linked into it
///
/// Every step compares its inputs with those of the last build and does nothing when they are the same.
public final class BuildImage {
    private static final System.Logger LOG = System.getLogger(BuildImage.class.getName());

    private BuildImage() {}

    /// Builds the image.
    ///
    /// @param args the image's folder, the folder that the launchers, options and training files come from, a
    ///     folder for notes about the last build, the bill of materials, our licence, and the licences known
    ///     otherwise
    /// @throws IOException when a file cannot be read or written
    /// @throws InterruptedException when the build is interrupted
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length != 6) {
            throw new IllegalArgumentException(
                    "Give the folders of the image, its sources and notes, and three files: bill of materials, licence,"
                            + " known licences; not " + List.of(args));
        }
        Path image = Path.of(args[0]);
        Path sources = Path.of(args[1]);
        Path notes = Files.createDirectories(Path.of(args[2]));

        List<Path> jars = jarsOnTheClassPath();
        LinkedRuntime runtime = new LinkedRuntime(image.resolve("runtime"), new BuildNote(notes.resolve("runtime")));
        runtime.link(jars.stream().filter(Modules::isJavaFx).toList());
        Libraries libraries = new Libraries(image.resolve("lib"));
        libraries.copy(jars.stream().filter(jar -> !Modules.isPartOfJavaFx(jar)).toList());
        Folders.copyFiles(sources.resolve("conf"), image.resolve("conf"));
        Folders.copyFiles(sources.resolve("bin"), image.resolve("bin"));
        Folders.makeExecutable(image.resolve("bin"));
        licences(image, Path.of(args[3]), Path.of(args[4]), Path.of(args[5]));
        new RulesPage(image).write();
        new ShellFiles(image).write();
        new StartUpCache(image, sources.resolve("training"), notes).train();
    }

    /// The bill of materials is made only where Maven may ask its repositories; a build without them gets an image all
    /// the same, but no package is made of it.
    private static void licences(Path image, Path bill, Path ours, Path known) throws IOException {
        if (Files.exists(bill)) {
            new Licences(image, bill, ours, known).write();
        } else {
            LOG.log(
                    Level.WARNING,
                    "Maven works offline and made no bill of materials, so the image lists no licences: {0}",
                    bill);
        }
    }

    private static List<Path> jarsOnTheClassPath() {
        String classPath = System.getProperty("java.class.path");
        return Stream.of(classPath.split(File.pathSeparator))
                .map(Path::of)
                .filter(BuildImage::isJar)
                .toList();
    }

    /// Our own classes are on the class path as a folder; any other folder is a module that was not packaged.
    private static boolean isJar(Path entry) {
        if (Files.isDirectory(entry) && !Files.exists(entry.resolve("dev/plimsoll/installer/BuildImage.class"))) {
            throw new IllegalStateException(entry + " is a folder of classes, not a jar: build with `mvn package`.");
        }
        return Files.isRegularFile(entry);
    }
}
