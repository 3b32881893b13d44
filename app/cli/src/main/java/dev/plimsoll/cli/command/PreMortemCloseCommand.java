package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.premortem.SessionState;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll premortem close`.
@Command(name = "close", description = "Ends the session with go or no-go, once each top risk is decided.")
public final class PreMortemCloseCommand extends SessionActCommand {
    @ArgGroup(multiplicity = "1")
    private Answer answer;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
    private String reason;

    /// One of the two.
    private static final class Answer {
        @Option(names = "--go", required = true, description = "The plan may go on as it is now.")
        private boolean go;

        @Option(names = "--no-go", required = true, description = "It may not.")
        private boolean noGo;
    }

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public PreMortemCloseCommand(Desk desk) {
        super(desk);
    }

    @Override
    SessionState act(Engine engine, SessionState seen, Person by) {
        return engine.preMortems().close(seen, answer.go && !answer.noGo, reason, by);
    }
}
