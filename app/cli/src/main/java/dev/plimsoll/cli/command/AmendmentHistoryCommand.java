package dev.plimsoll.cli.command;

import dev.plimsoll.cli.amendment.AmendmentText;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.amendment.AmendmentId;
import dev.plimsoll.model.json.Json;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll amendment history`.
@Command(
        name = "history",
        description = "Tells what happened to an amendment; its JSON is one event a line, as they are stored.")
public final class AmendmentHistoryCommand extends ShowCommand {
    @Parameters(paramLabel = "AMENDMENT", description = "For example A1.")
    private AmendmentId id;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public AmendmentHistoryCommand(Desk desk) {
        super(desk);
    }

    @Override
    String json(Engine engine) {
        return engine.amendments().find().get(id).events().stream()
                .map(event -> Json.canonical(event) + "\n")
                .collect(Collectors.joining());
    }

    @Override
    String text(Engine engine, Terminal terminal) {
        return AmendmentText.history(engine.amendments().find().get(id));
    }
}
