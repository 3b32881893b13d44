package dev.plimsoll.cli.command;

import dev.plimsoll.cli.learning.ActionExport;
import dev.plimsoll.cli.terminal.OutputFile;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.Engine;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll action export`.
@Command(
        name = "export",
        description = {
            "Writes all actions for another program.",
            "Each form carries the actions' names, so that 'import' finds them again."
        })
public final class ActionExportCommand implements Runnable {
    private final Desk desk;
    private final InstantSource clock;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "CSV",
            description = "csv: every field. github: issues as JSON. jira: a CSV file that Jira imports. Default: csv.")
    private ActionExport format = ActionExport.CSV;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write. Default: the standard output.")
    private @Nullable Path output;

    public ActionExportCommand(Desk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            var actions = engine.learning().actions().all();
            String text = format.text(actions, clock.instant());
            if (output == null) {
                desk.terminal().print(text);
            } else {
                OutputFile.write(output, text);
                desk.terminal().say(Words.count(actions.size(), "action") + " written to " + output + ".");
            }
        }
    }
}
