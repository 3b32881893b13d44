package dev.plimsoll.cli.command;

import dev.plimsoll.cli.premortem.SessionText;
import dev.plimsoll.engine.Engine;
import picocli.CommandLine.Command;

/// `plimsoll premortem list`.
@Command(name = "list", description = "Lists the pre-mortem sessions of the workspace.")
public final class PreMortemListCommand implements Runnable {
    private final Desk desk;

    public PreMortemListCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            var all = engine.preMortems().all();
            desk.terminal()
                    .print(
                            all.isEmpty()
                                    ? "No pre-mortem session yet; open one with 'plimsoll premortem new PLAN'.\n"
                                    : SessionText.list(all));
        }
    }
}
