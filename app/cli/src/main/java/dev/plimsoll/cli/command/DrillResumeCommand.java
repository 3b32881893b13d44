package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.plan.Person;
import picocli.CommandLine.Command;

/// `plimsoll drill resume`.
@Command(name = "resume", description = "Lets the clock go on.")
public final class DrillResumeCommand extends DrillActCommand {
    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public DrillResumeCommand(Desk desk) {
        super(desk);
    }

    @Override
    DrillState act(Engine engine, DrillState seen, Person by) {
        return engine.drills().resume(seen, by);
    }
}
