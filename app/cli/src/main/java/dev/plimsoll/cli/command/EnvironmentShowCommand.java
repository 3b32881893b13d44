package dev.plimsoll.cli.command;

import dev.plimsoll.cli.environment.EnvironmentText;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.environment.EnvironmentCard;
import dev.plimsoll.model.environment.EnvironmentId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll environment show`.
@Command(name = "show", description = "Shows the card of an environment; its JSON is the file that 'new' takes.")
public final class EnvironmentShowCommand extends ShowCommand {
    @Parameters(paramLabel = "ENVIRONMENT", description = "For example ENV1.")
    private EnvironmentId id;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public EnvironmentShowCommand(Desk desk) {
        super(desk);
    }

    @Override
    String json(Engine engine) {
        return EnvironmentCard.DOCUMENT.write(engine.environments().get(id).card());
    }

    @Override
    String text(Engine engine, Terminal terminal) {
        return EnvironmentText.show(
                engine.environments().get(id), engine.keepPeople().current());
    }
}
