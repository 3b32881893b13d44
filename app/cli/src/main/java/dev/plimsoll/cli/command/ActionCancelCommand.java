package dev.plimsoll.cli.command;

import dev.plimsoll.engine.learning.ActionRegister;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.plan.Person;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll action cancel`.
@Command(name = "cancel", description = "Ends an action that makes no sense any more.")
public final class ActionCancelCommand extends ActionActCommand {
    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
    private String reason;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public ActionCancelCommand(Desk desk, LocalDate today) {
        super(desk, today);
    }

    @Override
    ActionState act(ActionRegister register, ActionState seen, Person by) {
        return register.cancel(seen, reason, by);
    }
}
