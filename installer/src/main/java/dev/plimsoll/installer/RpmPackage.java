package dev.plimsoll.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The package for Fedora, openSUSE and their relatives: the same files as in the one for Debian.
record RpmPackage(Path work, Path sources, Release release) {
    /// @param folder gets the package
    void build(Path image, Path folder) throws IOException, InterruptedException {
        Path root = work.resolve("rpm-root");
        LinuxTree tree = new LinuxTree(root, sources);
        tree.build(image, "zsh/site-functions");
        String files = Stream.concat(
                        Stream.of("%dir /" + LinuxTree.HOME), tree.files().map(RpmPackage::quoted))
                .collect(Collectors.joining("\n"));
        String spec = Files.readString(sources.resolve("plimsoll.spec"))
                .replace("@VERSION@", release.sortable())
                .replace("@ROOT@", root.toString())
                .replace("@FILES@", files);
        Path said = work.resolve("plimsoll.spec");
        Files.writeString(said, spec);
        Program.require(
                work,
                List.of(
                        "rpmbuild",
                        "-bb",
                        "--target",
                        release.rpmMachine(),
                        "--define",
                        "_topdir " + work.resolve("rpmbuild"),
                        "--define",
                        "_rpmdir " + folder,
                        "--define",
                        "_rpmfilename %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm",
                        said.toString()));
        Folders.delete(root);
        Folders.delete(work.resolve("rpmbuild"));
    }

    private static String quoted(String file) {
        return file.contains(" ") ? '"' + file + '"' : file;
    }
}
