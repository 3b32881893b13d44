package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.publication.DocumentId;
import dev.plimsoll.model.publication.DocumentState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A step in the life of a document: the policy decides, and the new stage is told.
@Command(
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "3:error", "4:the policy refuses it; the sentence says why and what opens it"})
abstract class DocumentActCommand implements Runnable {
    final Desk desk;

    @Parameters(index = "0", paramLabel = "DOCUMENT", description = "For example DOC1.")
    private DocumentId document;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who does it. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    DocumentActCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Person by = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            DocumentState after = act(engine, engine.documents().get(document), by);
            desk.terminal()
                    .say("Document " + after.id() + " is " + after.stage().word() + ", digest "
                            + after.content().digest().substring(0, 12) + ".");
            engine.documents().blame(after).forEach(desk.terminal()::note);
        }
    }

    abstract DocumentState act(Engine engine, DocumentState seen, Person by);
}
