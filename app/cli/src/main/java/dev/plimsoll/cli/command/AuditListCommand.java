package dev.plimsoll.cli.command;

import dev.plimsoll.cli.audit.AuditFormat;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.audit.FindActs.Found;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `plimsoll audit list`.
@Command(name = "list", description = "Lists what was done and what was refused, the oldest first.")
public final class AuditListCommand implements Runnable {
    private final Desk desk;

    @Mixin
    private final AuditFilterOptions options = new AuditFilterOptions();

    public AuditListCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        var filter = options.filter();
        try (Engine engine = desk.door().open()) {
            List<Found> found = engine.findActs().find(filter);
            desk.terminal().print(found.isEmpty() ? "No such entry.\n" : AuditFormat.TEXT.render(found));
        }
    }
}
