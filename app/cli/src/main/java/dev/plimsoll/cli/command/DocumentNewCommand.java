package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.publication.DocumentState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll document new`.
@Command(
        name = "new",
        description = "Drafts a document from the report of a run, an incident, a drill or a pre-mortem.")
public final class DocumentNewCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "RECORD", description = "For example R1, I1, D1 or PM1.")
    private String subject;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who drafts it. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public DocumentNewCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Person by = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            DocumentState draft = engine.documents().draft(subject, by);
            desk.terminal()
                    .say("Document " + draft.id() + " is a draft of the report of "
                            + draft.content().subject()
                            + "; put it to review with 'plimsoll document submit " + draft.id() + "'.");
        }
    }
}
