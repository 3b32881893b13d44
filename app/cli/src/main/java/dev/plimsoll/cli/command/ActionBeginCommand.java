package dev.plimsoll.cli.command;

import dev.plimsoll.engine.learning.ActionRegister;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.plan.Person;
import java.time.LocalDate;
import picocli.CommandLine.Command;

/// `plimsoll action begin`.
@Command(name = "begin", description = "Says that somebody works on it.")
public final class ActionBeginCommand extends ActionActCommand {

    public ActionBeginCommand(Desk desk, LocalDate today) {
        super(desk, today);
    }

    @Override
    ActionState act(ActionRegister register, ActionState seen, Person by) {
        return register.begin(seen, by);
    }
}
