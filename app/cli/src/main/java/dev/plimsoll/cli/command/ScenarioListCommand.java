package dev.plimsoll.cli.command;

import dev.plimsoll.cli.scenario.ScenarioText;
import dev.plimsoll.engine.Engine;
import picocli.CommandLine.Command;

/// `plimsoll scenario list`.
@Command(name = "list", description = "Lists the scenario cards of the workspace and when each was exercised last.")
public final class ScenarioListCommand implements Runnable {
    private final Desk desk;

    public ScenarioListCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            var cards = engine.scenarios().all();
            desk.terminal()
                    .print(
                            cards.isEmpty()
                                    ? "No scenario card yet; keep one with 'plimsoll scenario new --title TEXT'.\n"
                                    : ScenarioText.list(cards));
        }
    }
}
