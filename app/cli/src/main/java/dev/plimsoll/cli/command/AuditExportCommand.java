package dev.plimsoll.cli.command;

import dev.plimsoll.cli.audit.AuditFormat;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.audit.FindActs.Found;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `plimsoll audit export`.
@Command(name = "export", description = "Writes entries of the ledger as CSV or JSON, with their links.")
public final class AuditExportCommand implements Runnable {
    private final Desk desk;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "csv, json or text. Default: csv.")
    private AuditFormat format;

    @Mixin
    private final AuditFilterOptions options = new AuditFilterOptions();

    @Mixin
    private final Destination destination = new Destination();

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public AuditExportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        destination.require();
        var filter = options.filter();
        try (Engine engine = desk.door().open()) {
            List<Found> found = engine.findActs().find(filter);
            String count = Words.count(found.size(), "audit record");
            destination.write(desk.terminal(), format.render(found), count + ".");
        }
    }
}
