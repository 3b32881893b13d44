package dev.plimsoll.cli.command;

import dev.plimsoll.cli.nearmiss.NearMissText;
import dev.plimsoll.engine.Engine;
import picocli.CommandLine.Command;

/// `plimsoll nearmiss list`.
@Command(name = "list", description = "Lists the near misses of the workspace.")
public final class NearMissListCommand implements Runnable {
    private final Desk desk;

    public NearMissListCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            var all = engine.nearMisses().all();
            desk.terminal()
                    .print(
                            all.isEmpty()
                                    ? "No near miss yet; report one with 'plimsoll nearmiss new --anonymous'.\n"
                                    : NearMissText.list(all));
        }
    }
}
