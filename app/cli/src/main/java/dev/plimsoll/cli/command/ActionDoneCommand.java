package dev.plimsoll.cli.command;

import dev.plimsoll.engine.learning.ActionRegister;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.plan.Person;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll action done`.
@Command(
        name = "done",
        description = "Says that an action is done, and what shows it. A run that passed verifies it at once.")
public final class ActionDoneCommand extends ActionActCommand {
    @Option(
            names = "--evidence",
            paramLabel = "WHAT",
            required = true,
            description = "What shows it: a run such as R4, a test, a document.")
    private String evidence;

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "What else is to be said.")
    private String note;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public ActionDoneCommand(Desk desk, LocalDate today) {
        super(desk, today);
    }

    @Override
    ActionState act(ActionRegister register, ActionState seen, Person by) {
        return register.done(seen, evidence, note, by);
    }
}
