package dev.plimsoll.cli.command;

import dev.plimsoll.cli.learning.ActionText;
import dev.plimsoll.engine.learning.Learning;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Person;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/// `plimsoll action new`.
@Command(name = "new", description = "Opens an action.")
public final class ActionNewCommand extends LearningCommand {
    private final LocalDate today;

    @Mixin
    private final ActionOptions options = new ActionOptions();

    public ActionNewCommand(Desk desk, LocalDate today) {
        super(desk);
        this.today = today;
    }

    @Override
    String act(Learning learning, Person by) {
        ObjectNode blank = Json.mapper()
                .createObjectNode()
                .put("owner", by.account())
                .put("kind", "prevent")
                .put("priority", "medium");
        return ActionText.show(learning.actions().open(options.applied(blank), by), today);
    }
}
