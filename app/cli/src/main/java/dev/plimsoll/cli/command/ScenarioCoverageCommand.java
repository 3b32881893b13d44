package dev.plimsoll.cli.command;

import dev.plimsoll.cli.scenario.ScenarioText;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.scenario.Scenarios.Covered;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `plimsoll scenario coverage`.
@Command(
        name = "coverage",
        description = {
            "Lists the scenario cards that are incomplete or that no run ever exercised.",
            "A run counts when a plan of the card was run and its faults took effect."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every card is complete and was exercised", "3:error", "4:some are not"})
public final class ScenarioCoverageCommand implements Callable<Integer> {
    private final Desk desk;

    public ScenarioCoverageCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Engine engine = desk.door().open()) {
            List<Covered> cards = engine.scenarios().all();
            desk.terminal().print(ScenarioText.coverage(cards));
            return cards.stream().allMatch(Covered::covered) ? 0 : ExitCode.REFUSED;
        }
    }
}
