package dev.plimsoll.cli.command;

import dev.plimsoll.cli.learning.OverdueJson;
import dev.plimsoll.cli.publication.DocumentText;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.publication.PublicationPolicy;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll document overdue`.
@Command(
        name = "overdue",
        description = "Lists what should have been published by now: documents on their way, and runs with the verdict"
                + " FAIL and incidents that harmed customers, where they have none.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing is late", "3:error", "4:something is late"})
public final class DocumentOverdueCommand implements Callable<Integer> {
    private static final int LATE = 4;

    private final Desk desk;

    @Option(
            names = "--days",
            paramLabel = "DAYS",
            defaultValue = "5",
            description = "Working days, Monday to Friday, after the day on which it happened. Default: 5.")
    private int days = 5;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    public DocumentOverdueCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        PublicationPolicy policy = policy();
        try (Engine engine = desk.door().open()) {
            var late = engine.findOverdue().find(policy);
            desk.terminal()
                    .print(
                            json
                                    ? OverdueJson.documents(late)
                                    : late.isEmpty() ? "Nothing is late.\n" : DocumentText.overdue(late));
            return late.isEmpty() ? 0 : LATE;
        }
    }

    private PublicationPolicy policy() {
        try {
            return new PublicationPolicy(days);
        } catch (IllegalArgumentException wrong) {
            throw Mistake.of("--days: " + wrong.getMessage() + ".");
        }
    }
}
