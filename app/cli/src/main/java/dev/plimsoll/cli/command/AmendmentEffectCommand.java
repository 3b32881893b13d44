package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.plan.Person;
import picocli.CommandLine.Command;

/// `plimsoll amendment effect`.
@Command(
        name = "effect",
        description = {
            "Puts an amendment into effect that every party has signed and whose day has come.",
            "What it supersedes ends in the same moment."
        })
public final class AmendmentEffectCommand extends AmendmentActCommand {

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public AmendmentEffectCommand(Desk desk) {
        super(desk);
    }

    @Override
    AmendmentState act(Engine engine, AmendmentState seen, Person by) {
        return engine.amendments().carry().effect(seen, by);
    }

    @Override
    String told(AmendmentState after, Person by) {
        return "Amendment " + after.id() + " is put into effect by " + by + ".";
    }
}
