package dev.plimsoll.cli.command;

import dev.plimsoll.cli.learning.IncidentText;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.learning.incident.Incident;
import dev.plimsoll.model.learning.incident.IncidentId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll incident show`.
@Command(name = "show", description = "Shows an incident; its JSON is the file that 'new --from' takes back.")
public final class IncidentShowCommand extends ShowCommand {
    @Parameters(paramLabel = "INCIDENT", description = "For example I1.")
    private IncidentId id;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public IncidentShowCommand(Desk desk) {
        super(desk);
    }

    @Override
    String json(Engine engine) {
        return Incident.DOCUMENT.write(engine.learning().incidents().get(id).incident());
    }

    @Override
    String text(Engine engine, Terminal terminal) {
        var incidents = engine.learning().incidents();
        return IncidentText.show(incidents.get(id), incidents.actions(id));
    }
}
