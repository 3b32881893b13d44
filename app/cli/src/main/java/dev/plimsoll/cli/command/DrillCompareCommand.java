package dev.plimsoll.cli.command;

import dev.plimsoll.cli.document.RecordFile;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.drill.Setup;
import dev.plimsoll.model.plan.Person;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll drill compare`.
@Command(
        name = "compare",
        description = {
            "Compares with what a drill is played with what production has: severity scale, roles, templates, contacts,"
                    + " tools. Every difference is kept with the drill and stands in its debrief and its report.",
            "Both files are JSON or YAML; 'schema --of setup' describes them. Roles that somebody plays in the drill"
                    + " count as there."
        })
public final class DrillCompareCommand extends DrillActCommand {
    @Option(names = "--production", paramLabel = "FILE", required = true, description = "What production has.")
    private Path production;

    @Option(names = "--played", paramLabel = "FILE", required = true, description = "What the drill has.")
    private Path played;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public DrillCompareCommand(Desk desk) {
        super(desk);
    }

    @Override
    DrillState act(Engine engine, DrillState seen, Person by) {
        return engine.drills().compare(seen, setup(production), setup(played), by);
    }

    private static Setup setup(Path file) {
        return RecordFile.read(file, Setup.DOCUMENT, "setup");
    }
}
