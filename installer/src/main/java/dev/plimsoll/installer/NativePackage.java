package dev.plimsoll.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What `jpackage` makes of the image: an installer for Windows or macOS, or a folder with native launchers. It
/// takes the runtime that was linked for the image; nothing is linked again.
///
/// @param sources properties of the file type
record NativePackage(Path work, Path sources, Release release) {
    private static final List<String> NOT_OF_A_LAUNCHER = List.of("#", "-Xlog");

    /// @param type what `jpackage --type` knows: `msi`, `dmg`, `app-image`
    /// @param folder gets the package
    void build(String type, Path image, Path folder) throws IOException, InterruptedException {
        Path input = work.resolve("jpackage-input");
        Folders.delete(input);
        for (String part : List.of("lib", "share")) {
            Folders.place(image.resolve(part), input.resolve(part));
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jpackage").toString(),
                "--type",
                type,
                "--name",
                "Plimsoll Workbench",
                "--app-version",
                isMac() ? release.numbersFromOne() : release.numbers(),
                "--vendor",
                "Plimsoll",
                "--description",
                "A workbench for changing API contracts safely",
                "--icon",
                icon().toString(),
                "--runtime-image",
                image.resolve("runtime").toString(),
                "--input",
                input.toString(),
                "--main-jar",
                "lib/" + Libraries.CLASS_PATH_JAR,
                "--main-class",
                "dev.plimsoll.desktop.Main",
                "--add-launcher",
                "plimsoll=" + sources.resolve("plimsoll.properties"),
                "--dest",
                folder.toString()));
        for (String option : options(image)) {
            command.add("--java-options");
            command.add(option);
        }
        if (!type.equals("app-image")) {
            command.addAll(List.of(
                    "--license-file",
                    image.resolve("share/licences/LICENSE").toString(),
                    "--file-associations",
                    sources.resolve("plan.properties").toString(),
                    "--file-associations",
                    sources.resolve("evidence.properties").toString()));
        }
        if (type.equals("msi")) {
            command.addAll(List.of("--win-menu", "--win-shortcut-prompt", "--win-dir-chooser"));
        }
        Program.require(work, command);
        Folders.delete(input);
    }

    /// The options of the launchers, one each; those about words of the runtime only shells need.
    private static List<String> options(Path image) throws IOException {
        return Files.readAllLines(image.resolve("conf/java.options")).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && NOT_OF_A_LAUNCHER.stream().noneMatch(line::startsWith))
                .toList();
    }

    private Path icon() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return Files.write(work.resolve("plimsoll.ico"), ProgramIcon.ico());
        }
        return isMac()
                ? Files.write(work.resolve("plimsoll.icns"), ProgramIcon.icns())
                : Files.write(work.resolve("plimsoll.png"), ProgramIcon.png(256));
    }

    private static boolean isMac() {
        return System.getProperty("os.name").startsWith("Mac");
    }
}
