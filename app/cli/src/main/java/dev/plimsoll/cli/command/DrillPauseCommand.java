package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.plan.Person;
import picocli.CommandLine.Command;

/// `plimsoll drill pause`.
@Command(name = "pause", description = "Stops the clock.")
public final class DrillPauseCommand extends DrillActCommand {
    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public DrillPauseCommand(Desk desk) {
        super(desk);
    }

    @Override
    DrillState act(Engine engine, DrillState seen, Person by) {
        return engine.drills().pause(seen, by);
    }
}
