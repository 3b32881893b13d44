package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.publication.DocumentState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll document withdraw`.
@Command(
        name = "withdraw",
        description = "Takes a document back; its history stays, and 'trash restore' takes it up again.")
public final class DocumentWithdrawCommand extends DocumentActCommand {
    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why it is not to be relied on.")
    private String reason;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public DocumentWithdrawCommand(Desk desk) {
        super(desk);
    }

    @Override
    DocumentState act(Engine engine, DocumentState seen, Person by) {
        return engine.documents().withdraw(seen, reason, by);
    }
}
