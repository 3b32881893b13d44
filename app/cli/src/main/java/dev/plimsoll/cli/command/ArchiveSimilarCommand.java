package dev.plimsoll.cli.command;

import dev.plimsoll.cli.archive.ArchiveText;
import dev.plimsoll.cli.document.RecordFile;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.archive.ArchiveDocument;
import dev.plimsoll.model.archive.Likeness;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll archive similar`.
@Command(
        name = "similar",
        description =
                "Finds what is like a record or a text: learnings, plans, runs and reports, each with the reasons.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:something is like it", "1:nothing is", "3:error"})
public final class ArchiveSimilarCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(paramLabel = "WHAT", description = "A record, for example P1 or L3, or a file of text.")
    private String what;

    @Option(names = "--limit", paramLabel = "NUMBER", defaultValue = "5", description = "At most so many. Default: 5.")
    private int limit;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it calls the command
    public ArchiveSimilarCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (limit < 1 || limit > 100) {
            throw Mistake.of("--limit is 1 to 100, not " + limit + ".");
        }
        try (Engine engine = desk.door().open()) {
            List<Likeness> found = engine.findSimilar()
                    .to(what, limit)
                    .orElseGet(() -> engine.findSimilar().to(text(), ArchiveDocument.Labels.NONE, limit));
            desk.terminal().print(found.isEmpty() ? "Nothing is like it.\n" : ArchiveText.similar(found));
            return found.isEmpty() ? ExitCode.NEGATIVE : ExitCode.DONE;
        }
    }

    private String text() {
        Path file = fileOf(what);
        if (!Files.isRegularFile(file)) {
            throw Mistake.of("There is no record and no file '" + Visible.line(what) + "'.");
        }
        return new String(RecordFile.bytes(file), StandardCharsets.UTF_8);
    }

    static Path fileOf(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException wrong) {
            throw Mistake.of("There is no record and no file '" + Visible.line(name) + "'.");
        }
    }
}
