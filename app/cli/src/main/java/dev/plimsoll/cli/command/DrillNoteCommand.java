package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.plan.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll drill note`.
@Command(name = "note", description = "Notes what somebody observed, with the time by the clock.")
public final class DrillNoteCommand extends DrillActCommand {
    @Parameters(index = "1", paramLabel = "TEXT", description = "How and what, not who.")
    private String note;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public DrillNoteCommand(Desk desk) {
        super(desk);
    }

    @Override
    DrillState act(Engine engine, DrillState seen, Person by) {
        return engine.drills().remark(seen, note, by);
    }
}
