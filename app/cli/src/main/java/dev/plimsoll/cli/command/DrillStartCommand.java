package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.plan.Person;
import picocli.CommandLine.Command;

/// `plimsoll drill start`.
@Command(name = "start", description = "Starts a drill and its clock.")
public final class DrillStartCommand extends DrillActCommand {
    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public DrillStartCommand(Desk desk) {
        super(desk);
    }

    @Override
    DrillState act(Engine engine, DrillState seen, Person by) {
        return engine.drills().start(seen, by);
    }
}
