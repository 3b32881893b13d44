package dev.plimsoll.cli.command;

import dev.plimsoll.cli.run.RunJson;
import dev.plimsoll.cli.run.RunText;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.run.RunId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll run show`.
@Command(name = "show", description = "Shows a run: verdict, measurements, consumers, timeline.")
public final class RunShowCommand extends ShowCommand {
    @Parameters(paramLabel = "RUN", description = "For example R1.")
    private RunId id;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public RunShowCommand(Desk desk) {
        super(desk);
    }

    @Override
    String json(Engine engine) {
        return RunJson.render(engine.runs().get(id));
    }

    @Override
    String text(Engine engine, Terminal terminal) {
        return RunText.show(engine.runs().get(id), terminal.ansi())
                + RunText.incidents(engine.learning().incidents().ofRun(id));
    }
}
