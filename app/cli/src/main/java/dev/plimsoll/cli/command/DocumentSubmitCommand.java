package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.publication.DocumentState;
import picocli.CommandLine.Command;

/// `plimsoll document submit`.
@Command(name = "submit", description = "Puts the present content to review.")
public final class DocumentSubmitCommand extends DocumentActCommand {
    public DocumentSubmitCommand(Desk desk) {
        super(desk);
    }

    @Override
    DocumentState act(Engine engine, DocumentState seen, Person by) {
        return engine.documents().submit(seen, by);
    }
}
