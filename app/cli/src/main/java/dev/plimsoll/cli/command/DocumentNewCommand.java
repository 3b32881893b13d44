package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.publication.DocumentState;
import dev.plimsoll.model.run.RunId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll document new`.
@Command(name = "new", description = "Drafts a document from the report of a run.")
public final class DocumentNewCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "RUN", description = "For example R1.")
    private RunId run;

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
            DocumentState draft = engine.documents().draft(run, by);
            desk.terminal()
                    .say("Document " + draft.id() + " is a draft of the report of run " + run
                            + "; put it to review with 'plimsoll document submit " + draft.id() + "'.");
        }
    }
}
