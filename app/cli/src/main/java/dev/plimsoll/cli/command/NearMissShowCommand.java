package dev.plimsoll.cli.command;

import dev.plimsoll.cli.nearmiss.NearMissText;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.nearmiss.NearMissId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll nearmiss show`.
@Command(name = "show", description = "Shows what was told, asked and answered.")
public final class NearMissShowCommand extends ShowCommand {
    @Parameters(paramLabel = "NEAR-MISS", description = "For example NM1.")
    private NearMissId id;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public NearMissShowCommand(Desk desk) {
        super(desk);
    }

    @Override
    String json(Engine engine) {
        return NearMissText.json(engine.nearMisses().get(id));
    }

    @Override
    String text(Engine engine, Terminal terminal) {
        return NearMissText.show(engine.nearMisses().get(id));
    }
}
