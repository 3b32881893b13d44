package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.plan.Person;
import picocli.CommandLine.Command;

/// `plimsoll drill end`.
@Command(name = "end", description = "Ends a drill; from now on everybody sees every inject.")
public final class DrillEndCommand extends DrillActCommand {
    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public DrillEndCommand(Desk desk) {
        super(desk);
    }

    @Override
    DrillState act(Engine engine, DrillState seen, Person by) {
        return engine.drills().end(seen, by);
    }
}
