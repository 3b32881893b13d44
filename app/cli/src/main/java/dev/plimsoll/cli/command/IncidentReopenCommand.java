package dev.plimsoll.cli.command;

import dev.plimsoll.cli.learning.IncidentText;
import dev.plimsoll.engine.learning.Learning;
import dev.plimsoll.model.learning.incident.IncidentId;
import dev.plimsoll.model.plan.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll incident reopen`.
@Command(name = "reopen", description = "Opens a closed incident again.")
public final class IncidentReopenCommand extends LearningCommand {
    @Parameters(paramLabel = "INCIDENT", description = "For example I1.")
    private IncidentId id;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
    private String reason;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public IncidentReopenCommand(Desk desk) {
        super(desk);
    }

    @Override
    String act(Learning learning, Person by) {
        var incidents = learning.incidents();
        return IncidentText.show(incidents.reopen(incidents.get(id), reason, by), incidents.actions(id));
    }
}
