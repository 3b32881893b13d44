package dev.plimsoll.cli.command;

import dev.plimsoll.engine.learning.ActionRegister;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.plan.Person;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll action verify`.
@Command(name = "verify", description = "Says that the evidence was looked at, by somebody other than who did it.")
public final class ActionVerifyCommand extends ActionActCommand {
    @Option(names = "--finding", paramLabel = "TEXT", required = true, description = "What it shows.")
    private String finding;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public ActionVerifyCommand(Desk desk, LocalDate today) {
        super(desk, today);
    }

    @Override
    ActionState act(ActionRegister register, ActionState seen, Person by) {
        return register.verify(seen, finding, by);
    }
}
