package dev.plimsoll.cli.command;

import dev.plimsoll.engine.learning.ActionRegister;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.plan.Person;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll action reopen`.
@Command(name = "reopen", description = "Opens an action again, for example when what it mended broke again.")
public final class ActionReopenCommand extends ActionActCommand {
    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
    private String reason;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public ActionReopenCommand(Desk desk, LocalDate today) {
        super(desk, today);
    }

    @Override
    ActionState act(ActionRegister register, ActionState seen, Person by) {
        return register.reopen(seen, reason, by);
    }
}
