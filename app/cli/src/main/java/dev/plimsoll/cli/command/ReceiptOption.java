package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Mistake;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Option;

/// The receipt code of a reporter.
final class ReceiptOption {
    private static final int LONGEST = 200;

    @Option(
            names = "--code",
            paramLabel = "CODE",
            required = true,
            description = "The receipt code; - reads it from the standard input, so that your shell does not"
                    + " remember it.")
    private String code;

    @SuppressWarnings("NullAway.Init") // picocli sets the option before it runs the command
    ReceiptOption() {}

    /// @param in read only when the person asked for that
    String read(InputStream in) {
        return code.equals("-") ? line(in) : code;
    }

    private static String line(InputStream in) {
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0 && next != '\n' && line.size() < LONGEST; next = in.read()) {
                line.write(next);
            }
            return line.toString(StandardCharsets.UTF_8).strip();
        } catch (IOException broken) {
            throw Mistake.of("The standard input cannot be read: " + broken.getMessage() + ".");
        }
    }
}
