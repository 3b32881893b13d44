package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.premortem.PreMortems;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.premortem.SessionState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll premortem open-vote`.
@Command(
        name = "open-vote",
        description =
                "Opens the vote and prints a slip for each participant: cut them apart and let everybody draw one.")
public final class PreMortemOpenVoteCommand extends SessionActCommand {
    @Option(names = "--participants", paramLabel = "NUMBER", required = true, description = "How many people vote.")
    private int participants;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public PreMortemOpenVoteCommand(Desk desk) {
        super(desk);
    }

    @Override
    SessionState act(Engine engine, SessionState seen, Person by) {
        PreMortems.Ballots ballots = engine.preMortems().openVote(seen, participants, by);
        ballots.slips().forEach(slip -> desk.terminal().say("    " + seen.id() + "  " + slip));
        desk.terminal().say("The slips are kept nowhere. Nobody notes who draws which.\n");
        return ballots.state();
    }
}
