package dev.plimsoll.cli.command;

import dev.plimsoll.cli.drill.DrillText;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.drill.DrillId;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.plan.Person;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll drill show`.
@Command(
        name = "show",
        description =
                "Shows a drill. Only who leads it sees what is still to come; put --as-participant on a screen that"
                        + " others see too.")
public final class DrillShowCommand extends ShowCommand {
    private static final Person PARTICIPANT = new Person("a participant, whoever it is");

    private final Person me;

    @Parameters(paramLabel = "DRILL", description = "For example D1.")
    private DrillId id;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who looks. Default: your account.")
    private @Nullable Person account;

    @Option(names = "--as-participant", description = "Show only what participants may know.")
    private boolean participant;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public DrillShowCommand(Desk desk) {
        super(desk);
        me = desk.me();
    }

    private Person viewer() {
        return participant ? PARTICIPANT : account == null ? me : account;
    }

    @Override
    String json(Engine engine) {
        DrillState state = engine.drills().get(id);
        return DrillText.json(state, viewer(), engine.drills().elapsed(state));
    }

    @Override
    String text(Engine engine, Terminal terminal) {
        DrillState state = engine.drills().get(id);
        return DrillText.show(
                state, viewer(), engine.drills().elapsed(state), engine.drills().actions(state.id()));
    }
}
