package dev.plimsoll.cli.command;

import dev.plimsoll.cli.learning.IncidentText;
import dev.plimsoll.cli.lint.WordingNote;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.learning.Learning;
import dev.plimsoll.model.learning.incident.Incident;
import dev.plimsoll.model.learning.incident.IncidentId;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.plan.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `plimsoll incident revise`.
@Command(name = "revise", description = "Writes what became known; what was written before stays in its history.")
public final class IncidentReviseCommand extends LearningCommand {
    @Parameters(paramLabel = "INCIDENT", description = "For example I1.")
    private IncidentId id;

    @Mixin
    private final IncidentOptions options = new IncidentOptions();

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public IncidentReviseCommand(Desk desk) {
        super(desk);
    }

    @Override
    String act(Learning learning, Person by) {
        IncidentState seen = learning.incidents().get(id);
        Incident changed = options.applied(Incident.DOCUMENT.tree(seen.incident()));
        if (changed.equals(seen.incident())) {
            throw Mistake.of("Incident " + id + " says this already; nothing was changed.");
        }
        return IncidentText.show(
                        learning.incidents().revise(seen, changed, by),
                        learning.incidents().actions(id))
                + WordingNote.of(learning.wording(changed.texts()));
    }
}
