package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.plan.Person;
import picocli.CommandLine.Command;

/// `plimsoll amendment submit`.
@Command(name = "submit", description = "Puts a complete draft to its parties.")
public final class AmendmentSubmitCommand extends AmendmentActCommand {

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public AmendmentSubmitCommand(Desk desk) {
        super(desk);
    }

    @Override
    AmendmentState act(Engine engine, AmendmentState seen, Person by) {
        return engine.amendments().carry().submit(seen, by);
    }

    @Override
    String told(AmendmentState after, Person by) {
        return "Amendment " + after.id() + " is submitted for review by " + by + ".";
    }
}
