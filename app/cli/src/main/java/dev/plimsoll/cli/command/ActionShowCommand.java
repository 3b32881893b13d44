package dev.plimsoll.cli.command;

import dev.plimsoll.cli.learning.ActionText;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.learning.action.Action;
import dev.plimsoll.model.learning.action.ActionId;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll action show`.
@Command(name = "show", description = "Shows an action; its JSON is the file that 'new --from' takes back.")
public final class ActionShowCommand extends ShowCommand {
    private final LocalDate today;

    @Parameters(paramLabel = "ACTION", description = "For example AC1.")
    private ActionId id;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public ActionShowCommand(Desk desk, LocalDate today) {
        super(desk);
        this.today = today;
    }

    @Override
    String json(Engine engine) {
        return Action.DOCUMENT.write(engine.learning().actions().get(id).action());
    }

    @Override
    String text(Engine engine, Terminal terminal) {
        return ActionText.show(engine.learning().actions().get(id), today);
    }
}
