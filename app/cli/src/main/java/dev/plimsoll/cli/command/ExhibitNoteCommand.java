package dev.plimsoll.cli.command;

import dev.plimsoll.engine.exhibit.Exhibits;
import dev.plimsoll.model.exhibit.ExhibitState;
import dev.plimsoll.model.plan.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll exhibit note`.
@Command(name = "note", description = "Adds a note to an exhibit; the file stays as it is.")
public final class ExhibitNoteCommand extends ExhibitActCommand {
    @Option(names = "--text", paramLabel = "TEXT", required = true, description = "What is to be remembered.")
    private String text;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public ExhibitNoteCommand(Desk desk) {
        super(desk);
    }

    @Override
    ExhibitState act(Exhibits exhibits, ExhibitState seen, Person by) {
        return exhibits.note(seen, text, by);
    }
}
