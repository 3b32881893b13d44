package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.drill.Drill;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.plan.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `plimsoll drill revise`.
@Command(name = "revise", description = "Changes a drill that nobody has started.")
public final class DrillReviseCommand extends DrillActCommand {
    @Mixin
    private final DrillOptions options = new DrillOptions();

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public DrillReviseCommand(Desk desk) {
        super(desk);
    }

    @Override
    DrillState act(Engine engine, DrillState seen, Person by) {
        return engine.drills().revise(seen, options.applied(Drill.DOCUMENT.tree(seen.drill())), by);
    }
}
