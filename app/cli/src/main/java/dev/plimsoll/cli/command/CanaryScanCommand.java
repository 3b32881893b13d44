package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.canary.Canaries;
import dev.plimsoll.engine.canary.Sighting;
import dev.plimsoll.model.canary.CanaryChannel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll canary scan`.
@Command(
        name = "scan",
        description = {
            "Looks for canaries of this workspace in files, in all files of folders, and in pasted text.",
            "Reads texts of any length, and what lies in PDF, Word, ZIP and gzip files; finds them in Base64 too."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no canary was seen",
            "1:a canary was seen: data of the sandbox is where it should not be",
            "3:error: a file that cannot be read, or a failure of Plimsoll"
        })
public final class CanaryScanCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    private final Desk desk;
    private final InputStream input;

    @Parameters(paramLabel = "PLACE", arity = "1..*", description = "Files and folders; - for the standard input.")
    private List<String> places = new ArrayList<>();

    /// @param input where pasted text comes from
    public CanaryScanCommand(Desk desk, InputStream input) {
        this.desk = desk;
        this.input = input;
    }

    @Override
    public Integer call() throws IOException {
        List<Sighting> seen = new ArrayList<>();
        try (Engine engine = desk.door().open()) {
            if (!engine.canaries().made()) {
                desk.terminal().note(Canaries.NONE_MADE);
            }
            for (String place : places) {
                seen.addAll(scan(engine.canaries(), place));
            }
        }
        seen.forEach(sighting -> desk.terminal().print(sighting.sentence() + "\n"));
        if (seen.isEmpty()) {
            desk.terminal().print(Canaries.NONE_SEEN + "\n");
        }
        return seen.isEmpty() ? ExitCode.DONE : ExitCode.NEGATIVE;
    }

    private List<Sighting> scan(Canaries canaries, String place) throws IOException {
        if (place.equals(STANDARD_INPUT)) {
            return canaries.inBytes(input.readAllBytes(), CanaryChannel.IMPORT, "standard input").stream()
                    .toList();
        }
        Path path = Path.of(place);
        if (!Files.exists(path)) {
            throw Mistake.of(place + " does not exist.");
        }
        return canaries.inFiles(path, CanaryChannel.FILE, 0);
    }
}
