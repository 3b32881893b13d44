package dev.plimsoll.cli.command;

import dev.plimsoll.cli.learning.ActionText;
import dev.plimsoll.engine.learning.ActionRegister;
import dev.plimsoll.engine.learning.Learning;
import dev.plimsoll.model.learning.action.ActionId;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.plan.Person;
import java.time.LocalDate;
import picocli.CommandLine.Parameters;

/// Something that happens to one action: it is kept, and where the action stands is told.
abstract class ActionActCommand extends LearningCommand {
    private final LocalDate today;

    @Parameters(index = "0", paramLabel = "ACTION", description = "For example AC1.")
    private ActionId id;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    ActionActCommand(Desk desk, LocalDate today) {
        super(desk);
        this.today = today;
    }

    @Override
    final String act(Learning learning, Person by) {
        ActionRegister register = learning.actions();
        return ActionText.show(act(register, register.get(id), by), today);
    }

    abstract ActionState act(ActionRegister register, ActionState seen, Person by);
}
