package dev.plimsoll.cli.command;

import dev.plimsoll.cli.manual.Manual;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.OutputFile;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.cli.terminal.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `plimsoll manual`: used when a package is built, so the help does not list it.
@Command(
        name = "manual",
        hidden = true,
        description = "Writes the manual pages and the completion of bash and zsh, as they belong below /usr/share.")
public final class ManualCommand implements Runnable {
    private final Terminal terminal;

    @Parameters(paramLabel = "FOLDER", description = "The folder that gets man/, bash-completion/ and zsh/.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public ManualCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        try {
            Map<String, String> files = Manual.files(spec.root().commandLine(), "Plimsoll " + Version.number());
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path target = folder.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            terminal.say(Words.count(files.size(), "file") + " written to " + folder + ".");
        } catch (IOException broken) {
            throw Mistake.of(OutputFile.sentence(broken));
        }
    }
}
