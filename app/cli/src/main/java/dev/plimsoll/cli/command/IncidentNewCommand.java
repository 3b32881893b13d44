package dev.plimsoll.cli.command;

import dev.plimsoll.cli.learning.IncidentText;
import dev.plimsoll.cli.lint.WordingNote;
import dev.plimsoll.engine.learning.Learning;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.learning.incident.Incident;
import dev.plimsoll.model.plan.Person;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/// `plimsoll incident new`.
@Command(name = "new", description = "Reports an incident with what is known; the rest is written later.")
public final class IncidentNewCommand extends LearningCommand {
    @Mixin
    private final IncidentOptions options = new IncidentOptions();

    public IncidentNewCommand(Desk desk) {
        super(desk);
    }

    @Override
    String act(Learning learning, Person by) {
        ObjectNode blank =
                Json.mapper().createObjectNode().put("owner", by.account()).put("severity", "moderate");
        Incident told = options.applied(blank);
        return IncidentText.show(learning.incidents().report(told, by), List.of())
                + WordingNote.of(learning.wording(told.texts()));
    }
}
