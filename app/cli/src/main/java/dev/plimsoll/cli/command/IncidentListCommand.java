package dev.plimsoll.cli.command;

import dev.plimsoll.cli.learning.IncidentText;
import dev.plimsoll.engine.Engine;
import picocli.CommandLine.Command;

/// `plimsoll incident list`.
@Command(name = "list", description = "Lists the incidents of the workspace, newest first.")
public final class IncidentListCommand implements Runnable {
    private final Desk desk;

    public IncidentListCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            var incidents = engine.learning().incidents().all();
            desk.terminal()
                    .print(
                            incidents.isEmpty()
                                    ? "No incident yet; report one with 'plimsoll incident new --title TEXT'.\n"
                                    : IncidentText.list(incidents));
        }
    }
}
