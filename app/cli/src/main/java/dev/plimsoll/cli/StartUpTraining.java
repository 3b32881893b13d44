package dev.plimsoll.cli;

import dev.plimsoll.cli.terminal.StopSignal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the runtime watches when the start-up cache of the command line is made: many commands in one process, so that
/// the cache knows the classes of all of them.
public final class StartUpTraining {
    private static final int ERROR = 3;
    private static final String WORKSPACE = "WORKSPACE";

    private StartUpTraining() {}

    /// Runs the commands and says nothing of what they print. The last one is run as a user's would be, and ends the
    /// process.
    ///
    /// @param args the file of commands, one in a line, its words separated by spaces; and a folder, which
    ///     takes the place of the word `WORKSPACE`
    /// @throws IOException when the file cannot be read
    /// @throws IllegalStateException when a command cannot be run, which would leave its classes out of the cache
    public static void main(String[] args) throws IOException {
        List<String[]> commands = Files.readAllLines(Path.of(args[0])).stream()
                .map(line -> words(line, args[1]))
                .toList();
        commands.subList(0, commands.size() - 1).forEach(StartUpTraining::run);
        Main.main(commands.getLast());
    }

    private static String[] words(String line, String workspace) {
        return Stream.of(line.split(" "))
                .map(word -> word.equals(WORKSPACE) ? workspace : word)
                .toArray(String[]::new);
    }

    private static void run(String[] command) {
        ByteArrayOutputStream complaint = new ByteArrayOutputStream();
        StopSignal never = _ -> () -> {};
        int code = Main.run(command, OutputStream.nullOutputStream(), complaint, Map.of(), never);
        if (code == ERROR) {
            throw new IllegalStateException(
                    String.join(" ", command) + ": " + complaint.toString(StandardCharsets.UTF_8));
        }
    }
}
