package dev.plimsoll.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Builds the packages of this system from the image that [BuildImage] has built.
///
/// On Linux `.deb` and `.rpm` (and `.tar.gz`, which runs from any folder), on Windows `.msi`, on macOS `.dmg`.
/// A runtime is of one system, so each system builds its own.
public final class BuildPackages {
    private BuildPackages() {}

    /// Builds the packages.
    ///
    /// @param args the image; the sources of the packages; a folder for the packages; the version; the types,
    ///     separated by commas, or nothing for those of this system
    /// @throws IOException when a file cannot be read or written or a tool fails
    /// @throws InterruptedException when the build is interrupted
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 4 || args.length > 5) {
            throw new IllegalArgumentException(
                    "Give the image, the sources, a folder for packages, the version, and perhaps types; not "
                            + List.of(args));
        }
        Path image = Path.of(args[0]).toAbsolutePath();
        Path sources = Path.of(args[1]).toAbsolutePath();
        Path folder = Path.of(args[2]).toAbsolutePath();
        Release release = new Release(args[3], System.getProperty("os.arch"));
        String types = args.length == 5 && !args[4].isBlank() ? args[4] : typesOf(System.getProperty("os.name"));
        Folders.delete(folder);
        Path work = Files.createDirectories(folder.resolve("work"));
        for (String type : types.split(",", -1)) {
            build(type, new Parts(image, sources, folder, work, release));
        }
        Folders.delete(work);
    }

    private record Parts(Path image, Path sources, Path folder, Path work, Release release) {}

    /// The one whose tool a machine may lack comes last: it fails the build, and the others are there all the same.
    static String typesOf(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "msi";
        }
        return name.startsWith("mac") ? "dmg" : "deb,tar.gz,rpm";
    }

    private static void build(String type, Parts parts) throws IOException, InterruptedException {
        Path linux = parts.sources().resolve("linux");
        switch (type) {
            case "deb" -> new DebPackage(parts.work(), linux, parts.release()).build(parts.image(), parts.folder());
            case "rpm" -> new RpmPackage(parts.work(), linux, parts.release()).build(parts.image(), parts.folder());
            case "tar.gz" -> archive(parts);
            case "msi", "dmg", "app-image" ->
                new NativePackage(parts.work(), parts.sources().resolve("jpackage"), parts.release())
                        .build(type, parts.image(), parts.folder());
            default ->
                throw new IllegalArgumentException(
                        "'" + type + "' is no type of package: deb, rpm, tar.gz, msi, dmg or app-image");
        }
    }

    private static void archive(Parts parts) throws IOException, InterruptedException {
        String name = "plimsoll-" + parts.release().version() + "-linux-"
                + parts.release().debianMachine();
        Path file = parts.folder().resolve(name + ".tar.gz");
        Program.require(
                parts.image().resolve(".."),
                List.of(
                        "tar",
                        "--owner=0",
                        "--group=0",
                        "--sort=name",
                        "-czf",
                        file.toString(),
                        parts.image().getFileName().toString()));
    }
}
