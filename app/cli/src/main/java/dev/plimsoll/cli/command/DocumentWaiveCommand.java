package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.publication.DocumentState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll document waive`.
@Command(name = "waive", description = "Keeps wording that the lint finds to blame; not for those who wrote a part.")
public final class DocumentWaiveCommand extends DocumentActCommand {
    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why it must stay.")
    private String reason;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public DocumentWaiveCommand(Desk desk) {
        super(desk);
    }

    @Override
    DocumentState act(Engine engine, DocumentState seen, Person by) {
        return engine.documents().waive(seen, reason, by);
    }
}
