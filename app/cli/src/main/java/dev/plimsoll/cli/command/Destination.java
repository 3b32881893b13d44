package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.OutputFile;
import dev.plimsoll.cli.terminal.Terminal;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/// Where a document goes: the option `--output` of the commands that write one.
final class Destination {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file instead of the standard output.")
    private @Nullable Path file;

    /// Refuses a place where no file can be written, before work is done for it.
    void require() {
        if (file != null) {
            OutputFile.require(file);
        }
    }

    /// Whether the document may use colours.
    Ansi colours(Terminal terminal) {
        return file == null ? terminal.ansi() : Ansi.OFF;
    }

    /// @param sentence said instead of the document when that went to a file
    void write(Terminal terminal, String document, String sentence) {
        if (file == null) {
            terminal.print(document);
        } else {
            OutputFile.write(file, document);
            terminal.say(sentence + " Written to " + file + ".");
        }
    }
}
