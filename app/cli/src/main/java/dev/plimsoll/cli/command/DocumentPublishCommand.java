package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.publication.DocumentState;
import picocli.CommandLine.Command;

/// `plimsoll document publish`.
@Command(name = "publish", description = "Publishes exactly the content that was reviewed.")
public final class DocumentPublishCommand extends DocumentActCommand {
    public DocumentPublishCommand(Desk desk) {
        super(desk);
    }

    @Override
    DocumentState act(Engine engine, DocumentState seen, Person by) {
        return engine.documents().publish(seen, by);
    }
}
