package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.publication.DocumentState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll document review`.
@Command(name = "review", description = "Finds it fit to be published; not for those who wrote a part of it.")
public final class DocumentReviewCommand extends DocumentActCommand {
    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "What is to be remembered.")
    private String note = "";

    public DocumentReviewCommand(Desk desk) {
        super(desk);
    }

    @Override
    DocumentState act(Engine engine, DocumentState seen, Person by) {
        return engine.documents().review(seen, note, by);
    }
}
