package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.premortem.SessionState;
import picocli.CommandLine.Command;

/// `plimsoll premortem close-vote`.
@Command(name = "close-vote", description = "Ends the vote; the ranking can be seen from then on.")
public final class PreMortemCloseVoteCommand extends SessionActCommand {
    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public PreMortemCloseVoteCommand(Desk desk) {
        super(desk);
    }

    @Override
    SessionState act(Engine engine, SessionState seen, Person by) {
        return engine.preMortems().closeVote(seen, by);
    }
}
