package dev.plimsoll.cli.command;

import dev.plimsoll.cli.premortem.SessionText;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.premortem.SessionId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll premortem show`.
@Command(
        name = "show",
        description = "Shows a session: of the entries only your own while all write in silence, and no score before"
                + " the vote is over.")
public final class PreMortemShowCommand extends ShowCommand {
    private final Person me;

    @Parameters(paramLabel = "SESSION", description = "For example PM1.")
    private SessionId id;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who looks. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public PreMortemShowCommand(Desk desk) {
        super(desk);
        me = desk.me();
    }

    @Override
    String json(Engine engine) {
        return SessionText.json(engine.preMortems().get(id), account == null ? me : account);
    }

    @Override
    String text(Engine engine, Terminal terminal) {
        return SessionText.show(engine.preMortems().get(id), account == null ? me : account);
    }
}
