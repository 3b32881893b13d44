package dev.plimsoll.cli.command;

import dev.plimsoll.cli.publication.DocumentText;
import dev.plimsoll.engine.Engine;
import picocli.CommandLine.Command;

/// `plimsoll document list`.
@Command(name = "list", description = "Lists the documents of the workspace, their stages and when each is due.")
public final class DocumentListCommand implements Runnable {
    private final Desk desk;

    public DocumentListCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            var documents = engine.documents().all();
            desk.terminal()
                    .print(
                            documents.isEmpty()
                                    ? "No document yet; draft one with 'plimsoll document new RECORD'.\n"
                                    : DocumentText.list(documents));
        }
    }
}
