package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.plan.Person;
import picocli.CommandLine.Command;

/// `plimsoll drill close`.
@Command(name = "close", description = "Closes the debrief, once it names an improvement or says why there is none.")
public final class DrillCloseCommand extends DrillActCommand {
    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public DrillCloseCommand(Desk desk) {
        super(desk);
    }

    @Override
    DrillState act(Engine engine, DrillState seen, Person by) {
        return engine.drills().close(seen, by);
    }
}
