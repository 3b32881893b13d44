package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.publication.DocumentState;
import picocli.CommandLine.Command;

/// `plimsoll document compile`.
@Command(name = "compile", description = "Compiles the report anew from its record; what people wrote stays.")
public final class DocumentCompileCommand extends DocumentActCommand {
    public DocumentCompileCommand(Desk desk) {
        super(desk);
    }

    @Override
    DocumentState act(Engine engine, DocumentState seen, Person by) {
        return engine.documents().compile(seen, by);
    }
}
