package dev.plimsoll.cli.command;

import dev.plimsoll.cli.document.RecordFile;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.OutputFile;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.canary.CanaryChannel;
import dev.plimsoll.model.learning.card.LearningState;
import dev.plimsoll.model.plan.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll archive import`.
@Command(
        name = "import",
        description = {
            "Takes old reports of incidents, in Markdown, into the workspace, each as a learning card with its whole"
                    + " text.",
            "Title, day, factors, lessons and actions are made out by headings; the files stay as they are, and their"
                    + " bytes are kept with their SHA-256. The same bytes are kept once."
        })
public final class ArchiveImportCommand implements Runnable {
    private static final long LARGEST = 2L * 1024 * 1024;

    private final Desk desk;

    @Parameters(
            paramLabel = "PLACE",
            arity = "1..*",
            description = "Files, or folders of which every .md, .markdown and .txt file is taken.")
    private List<Path> places = new ArrayList<>();

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who takes them over. Default: your account.")
    private @Nullable Person account;

    public ArchiveImportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Person by = account == null ? desk.me() : account;
        List<Path> files = places.stream()
                .flatMap(place -> files(place).stream())
                .distinct()
                .toList();
        files.forEach(ArchiveImportCommand::requireSmall);
        int taken = 0;
        try (Engine engine = desk.door().open()) {
            for (Path file : files) {
                byte[] bytes = RecordFile.bytes(file);
                engine.canaries()
                        .inBytes(bytes, CanaryChannel.IMPORT, name(file))
                        .ifPresent(seen -> desk.terminal().note(seen.sentence()));
                Optional<LearningState> card = engine.learnings().importReport(name(file), bytes, by);
                if (card.isPresent()) {
                    taken++;
                    desk.terminal()
                            .say(card.get().id() + "  " + card.get().card().title() + "  ("
                                    + Words.count(card.get().card().actions().size(), "action") + ")");
                }
            }
        }
        desk.terminal().say(Words.count(taken, "report") + " taken; " + (files.size() - taken) + " were here already.");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static List<Path> files(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> name(file).toLowerCase(Locale.ROOT).matches(".*\\.(md|markdown|txt)"))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw Mistake.of(OutputFile.sentence(broken));
        }
    }

    private static void requireSmall(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw Mistake.of(file + " is larger than 2 MB; a report is text. Nothing was taken.");
            }
        } catch (IOException broken) {
            throw Mistake.of(OutputFile.sentence(broken));
        }
    }
}
