package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.plan.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll drill inject`.
@Command(name = "inject", description = "Lets something happen.")
public final class DrillInjectCommand extends DrillActCommand {
    @Parameters(index = "1", paramLabel = "INJECT", description = "Its id.")
    private String inject;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public DrillInjectCommand(Desk desk) {
        super(desk);
    }

    @Override
    DrillState act(Engine engine, DrillState seen, Person by) {
        return engine.drills().inject(seen, inject, by);
    }
}
