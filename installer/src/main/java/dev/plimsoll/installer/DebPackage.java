package dev.plimsoll.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The package for Debian, Ubuntu and their relatives. It holds files only: menu, icons, file types and manual
/// pages are taken in by the triggers of the packages that own them. `jpackage` would write scripts instead,
/// which fail where no desktop is installed, and forget that the window needs GTK.
record DebPackage(Path work, Path sources, Release release) {
    /// @param folder gets the package
    void build(Path image, Path folder) throws IOException, InterruptedException {
        Path root = work.resolve("deb");
        new LinuxTree(root, sources).build(image, "zsh/vendor-completions");
        long kilobytes = Folders.size(root) / 1024;
        String control = Files.readString(sources.resolve("control"))
                .replace("@VERSION@", release.sortable())
                .replace("@MACHINE@", release.debianMachine())
                .replace("@KILOBYTES@", Long.toString(kilobytes));
        Path about = Files.createDirectories(root.resolve("DEBIAN"));
        Files.writeString(about.resolve("control"), control);
        Path file = folder.resolve("plimsoll_" + release.sortable() + "_" + release.debianMachine() + ".deb");
        // All files belong to root, whoever builds. Most of it is packed already: a higher level takes long for little.
        Program.require(
                work,
                List.of("dpkg-deb", "--root-owner-group", "-Zxz", "-z3", "--build", root.toString(), file.toString()));
        Folders.delete(root);
    }
}
