package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.publication.Addition;
import dev.plimsoll.model.publication.DocumentState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll document write`.
@Command(
        name = "write",
        description = "Writes into a section of the report, as an author or as somebody who was there.")
public final class DocumentWriteCommand extends DocumentActCommand {
    @Option(
            names = "--section",
            paramLabel = "SECTION",
            required = true,
            description = "The id of the section, for example summary or timeline.")
    private String section;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "author",
            description = "What the writer was to what is told, in place of a name. Default: author.")
    private String role;

    @Option(names = "--text", paramLabel = "TEXT", required = true, description = "What is said.")
    private String text;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public DocumentWriteCommand(Desk desk) {
        super(desk);
    }

    @Override
    DocumentState act(Engine engine, DocumentState seen, Person by) {
        return engine.documents().write(seen, new Addition(section, role, text), by);
    }
}
