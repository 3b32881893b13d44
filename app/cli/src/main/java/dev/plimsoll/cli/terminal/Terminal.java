package dev.plimsoll.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Help.Ansi;

/// Where a command prints.
///
/// @param out what the command was asked for
/// @param err progress and complaints
/// @param bytes the stream below `out`, for documents that are not text
/// @param ansi whether text may use colours
/// @param watched whether a person watches the error stream; asked only by what rewrites a line in place
public record Terminal(PrintWriter out, PrintWriter err, OutputStream bytes, Ansi ansi, BooleanSupplier watched) {
    /// Whether a line of the error stream may be rewritten in place.
    public boolean interactive() {
        return watched.getAsBoolean();
    }

    /// Prints a line of the answer.
    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /// Prints text that ends with its own line feed.
    public void print(String text) {
        out.print(text);
        out.flush();
    }

    /// Prints a line beside the answer.
    public void note(String line) {
        err.println(line);
        err.flush();
    }

    /// Writes a document that is not text.
    public void write(byte[] document) {
        out.flush();
        try {
            bytes.write(document);
            bytes.flush();
        } catch (IOException closed) {
            throw Mistake.of("The standard output takes no more: " + closed.getMessage() + ".");
        }
    }
}
