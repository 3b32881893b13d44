package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.premortem.SessionState;
import picocli.CommandLine.Command;

/// `plimsoll premortem close-entry`.
@Command(name = "close-entry", description = "Ends the silent phase; from now on all see all entries, without names.")
public final class PreMortemCloseEntryCommand extends SessionActCommand {
    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public PreMortemCloseEntryCommand(Desk desk) {
        super(desk);
    }

    @Override
    SessionState act(Engine engine, SessionState seen, Person by) {
        return engine.preMortems().closeEntry(seen, by);
    }
}
