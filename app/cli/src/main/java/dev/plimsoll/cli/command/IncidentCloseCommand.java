package dev.plimsoll.cli.command;

import dev.plimsoll.cli.learning.IncidentText;
import dev.plimsoll.engine.learning.Learning;
import dev.plimsoll.model.learning.incident.IncidentId;
import dev.plimsoll.model.plan.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll incident close`.
@Command(
        name = "close",
        description = "Closes an incident with the actions that follow from it, or with a reason why there is none.")
public final class IncidentCloseCommand extends LearningCommand {
    @Parameters(paramLabel = "INCIDENT", description = "For example I1.")
    private IncidentId id;

    @Option(
            names = "--none-because",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Why nothing is done about it.")
    private String reason;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public IncidentCloseCommand(Desk desk) {
        super(desk);
    }

    @Override
    String act(Learning learning, Person by) {
        var incidents = learning.incidents();
        return IncidentText.show(incidents.close(incidents.get(id), reason, by), incidents.actions(id));
    }
}
