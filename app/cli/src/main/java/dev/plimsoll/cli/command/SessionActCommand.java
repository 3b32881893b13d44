package dev.plimsoll.cli.command;

import dev.plimsoll.cli.premortem.SessionText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.premortem.SessionId;
import dev.plimsoll.model.premortem.SessionState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Something done in a pre-mortem session: it is kept, and where the session stands is told.
@Command(
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "3:error", "4:it cannot be done now, or not by this person; the sentence says why"})
abstract class SessionActCommand implements Runnable {
    final Desk desk;

    @Parameters(index = "0", paramLabel = "SESSION", description = "For example PM1.")
    private SessionId session;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who does it. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    SessionActCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Person by = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            SessionState after = act(engine, engine.preMortems().get(session), by);
            desk.terminal().print(SessionText.show(after, by));
        }
    }

    abstract SessionState act(Engine engine, SessionState seen, Person by);
}
