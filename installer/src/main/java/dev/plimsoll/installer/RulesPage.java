package dev.plimsoll.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The page about the rules of the diff, written by the program itself, so that it says what the program does.
///
/// @param image the image, with its runtime and libraries
record RulesPage(Path image) {
    void write() throws IOException, InterruptedException {
        Path page = Files.createDirectories(image.resolve("share")).resolve("rules.md");
        Files.deleteIfExists(page);
        String said = Program.run(Program.ofImage(
                image, "dev.plimsoll.cli.Main", "rules", "--format", "markdown", "--output", page.toString()));
        if (!Files.exists(page)) {
            throw new IOException("The page about the rules was not written: " + said);
        }
    }
}
