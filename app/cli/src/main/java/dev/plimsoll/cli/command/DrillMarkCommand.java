package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.drill.DrillMark;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.plan.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll drill mark`.
@Command(
        name = "mark",
        description =
                "Marks that the failure is detected, that it is decided what to do, or that the service has recovered.")
public final class DrillMarkCommand extends DrillActCommand {
    @Parameters(index = "1", paramLabel = "MOMENT", description = "detected, decided or recovered.")
    private DrillMark mark;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public DrillMarkCommand(Desk desk) {
        super(desk);
    }

    @Override
    DrillState act(Engine engine, DrillState seen, Person by) {
        return engine.drills().mark(seen, mark, by);
    }
}
