package dev.plimsoll.cli.command;

import dev.plimsoll.cli.learning.ActionText;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.learning.Learning;
import dev.plimsoll.model.learning.action.Action;
import dev.plimsoll.model.learning.action.ActionId;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.plan.Person;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `plimsoll action revise`.
@Command(name = "revise", description = "Changes an action; what it said before stays in its history.")
public final class ActionReviseCommand extends LearningCommand {
    private final LocalDate today;

    @Parameters(paramLabel = "ACTION", description = "For example AC1.")
    private ActionId id;

    @Mixin
    private final ActionOptions options = new ActionOptions();

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public ActionReviseCommand(Desk desk, LocalDate today) {
        super(desk);
        this.today = today;
    }

    @Override
    String act(Learning learning, Person by) {
        ActionState seen = learning.actions().get(id);
        Action changed = options.applied(Action.DOCUMENT.tree(seen.action()));
        if (changed.equals(seen.action())) {
            throw Mistake.of("Action " + id + " says this already; nothing was changed.");
        }
        return ActionText.show(learning.actions().revise(seen, changed, by), today);
    }
}
