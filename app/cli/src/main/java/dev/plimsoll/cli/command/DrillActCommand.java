package dev.plimsoll.cli.command;

import dev.plimsoll.cli.drill.DrillText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.drill.DrillId;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.plan.Person;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Something done in a drill: it is kept, and where the drill stands is told.
@Command(
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "3:error", "4:it cannot be done now, or not by this person; the sentence says why"})
abstract class DrillActCommand implements Runnable {
    final Desk desk;

    @Parameters(index = "0", paramLabel = "DRILL", description = "For example D1.")
    private DrillId drill;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who does it. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    DrillActCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Person by = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            DrillState after = act(engine, engine.drills().get(drill), by);
            desk.terminal()
                    .print(DrillText.show(
                            after,
                            by,
                            engine.drills().elapsed(after),
                            engine.drills().actions(after.id())));
        }
    }

    abstract DrillState act(Engine engine, DrillState seen, Person by);
}
