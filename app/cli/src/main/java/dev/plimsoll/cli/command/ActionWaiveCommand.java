package dev.plimsoll.cli.command;

import dev.plimsoll.engine.learning.ActionRegister;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.plan.Person;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll action waive`.
@Command(name = "waive", description = "Does without an action; for somebody who neither owns nor opened it.")
public final class ActionWaiveCommand extends ActionActCommand {
    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
    private String reason;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public ActionWaiveCommand(Desk desk, LocalDate today) {
        super(desk, today);
    }

    @Override
    ActionState act(ActionRegister register, ActionState seen, Person by) {
        return register.waive(seen, reason, by);
    }
}
