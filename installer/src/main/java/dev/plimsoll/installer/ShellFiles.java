package dev.plimsoll.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The manual pages and the completion of shells, written by the program itself, so that they say what it does.
///
/// @param image the image, with its runtime and libraries
record ShellFiles(Path image) {
    private static final String CLI = "dev.plimsoll.cli.Main";

    void write() throws IOException, InterruptedException {
        Path share = image.resolve("share");
        for (String made : List.of("man", "bash-completion", "zsh")) {
            Folders.delete(share.resolve(made));
        }
        String said = Program.run(Program.ofImage(image, CLI, "manual", share.toString()));
        if (!Files.exists(share.resolve("man/man1/plimsoll.1"))) {
            throw new IOException("The manual pages were not written: " + said);
        }
    }
}
