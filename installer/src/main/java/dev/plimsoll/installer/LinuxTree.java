package dev.plimsoll.installer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// Plimsoll as it lies on a Linux system: the image in one folder, and beside it only what makes the system
/// know it. Nothing of it has to be set up when it is installed, so nothing can be left behind when it is
/// removed.
///
/// @param root takes the place of `/`
/// @param sources the desktop entry and the file types
record LinuxTree(Path root, Path sources) {
    static final String HOME = "opt/plimsoll";

    /// @param image the runnable image
    /// @param zsh where this system's zsh looks for completions, below `/usr/share`
    void build(Path image, String zsh) throws IOException {
        Folders.delete(root);
        Path home = root.resolve(HOME);
        Folders.place(image, home);
        Path programs = Files.createDirectories(root.resolve("usr/bin"));
        for (Path program : Folders.filesIn(image.resolve("bin"))) {
            String name = program.getFileName().toString();
            Files.createSymbolicLink(programs.resolve(name), Path.of("/", HOME, "bin", name));
        }
        Path share = root.resolve("usr/share");
        copy(sources.resolve("dev.plimsoll.Workbench.desktop"), share.resolve("applications"));
        copy(sources.resolve("plimsoll.xml"), share.resolve("mime/packages"));
        icons(share.resolve("icons/hicolor"));
        shells(image.resolve("share"), share, zsh);
        Path documents = Files.createDirectories(share.resolve("doc/plimsoll"));
        Folders.copyFiles(image.resolve("share/licences"), documents);
        Files.move(documents.resolve("LICENSE"), documents.resolve("copyright"));
    }

    private static void icons(Path theme) throws IOException {
        for (int size : ProgramIcon.SIZES) {
            Path folder = Files.createDirectories(theme.resolve(size + "x" + size + "/apps"));
            Files.write(folder.resolve("plimsoll.png"), ProgramIcon.png(size));
        }
        Path scalable = Files.createDirectories(theme.resolve("scalable/apps"));
        Files.writeString(scalable.resolve("plimsoll.svg"), ProgramIcon.svg());
    }

    private static void shells(Path made, Path share, String zsh) throws IOException {
        copy(made.resolve("bash-completion/completions/plimsoll"), share.resolve("bash-completion/completions"));
        copy(made.resolve("zsh/site-functions/_plimsoll"), share.resolve(zsh));
        Path pages = Files.createDirectories(share.resolve("man/man1"));
        for (Path page : Folders.filesIn(made.resolve("man/man1"))) {
            Path packed = pages.resolve(page.getFileName() + ".gz");
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
                Files.copy(page, out);
            }
        }
    }

    private static void copy(Path file, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.copy(file, folder.resolve(file.getFileName()));
    }

    /// The places of all files, as on the system, in order.
    Stream<String> files() throws IOException {
        try (Stream<Path> everything = Files.walk(root)) {
            return everything
                    .filter(path -> !Files.isDirectory(path))
                    .map(path -> "/" + root.relativize(path))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
