package dev.plimsoll.cli.command;

import dev.plimsoll.cli.scenario.ScenarioText;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.scenario.Scenario;
import dev.plimsoll.model.scenario.ScenarioId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll scenario show`.
@Command(name = "show", description = "Shows a scenario card; its JSON is the file that 'import' takes back.")
public final class ScenarioShowCommand extends ShowCommand {
    @Parameters(paramLabel = "CARD", description = "For example S1.")
    private ScenarioId id;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public ScenarioShowCommand(Desk desk) {
        super(desk);
    }

    @Override
    String json(Engine engine) {
        return Scenario.DOCUMENT.write(engine.scenarios().get(id).scenario());
    }

    @Override
    String text(Engine engine, Terminal terminal) {
        return ScenarioText.show(engine.scenarios().covered(id));
    }
}
