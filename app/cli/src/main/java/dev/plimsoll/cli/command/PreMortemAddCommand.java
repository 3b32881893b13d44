package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.premortem.SessionState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll premortem add`.
@Command(
        name = "add",
        description = "The plan has failed: writes down why. Others see it once the silent phase is over.")
public final class PreMortemAddCommand extends SessionActCommand {
    @Parameters(index = "1", paramLabel = "ENTRY", description = "How it failed.")
    private String entry;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public PreMortemAddCommand(Desk desk) {
        super(desk);
    }

    @Override
    SessionState act(Engine engine, SessionState seen, Person by) {
        return engine.preMortems().add(seen, entry, by);
    }
}
