package dev.plimsoll.cli.terminal;

import java.io.Console;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/// Whether the standard error stream is a terminal. Java tells this of standard input and output together only, and
/// progress that is rewritten in place must not end up in a file because the other two are a terminal.
public final class ErrorStream {
    private ErrorStream() {}

    /// Asks the system by starting `test -t 2` (POSIX) on the stream itself, which takes a few milliseconds.
    public static boolean isTerminal() {
        try {
            return new ProcessBuilder("sh", "-c", "test -t 2")
                            .redirectError(Redirect.INHERIT)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            // Windows has no sh; there the console is the best that is known.
            return console();
        } catch (InterruptedException _) {
            // Whole lines are right on every stream.
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @SuppressWarnings("SystemConsoleNull") // without a terminal it is null again since JDK 25
    private static boolean console() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
