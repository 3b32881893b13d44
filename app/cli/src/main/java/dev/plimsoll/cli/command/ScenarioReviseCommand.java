package dev.plimsoll.cli.command;

import dev.plimsoll.cli.scenario.ScenarioText;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.scenario.Scenario;
import dev.plimsoll.model.scenario.ScenarioId;
import dev.plimsoll.model.scenario.ScenarioState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll scenario revise`.
@Command(name = "revise", description = "Changes a card; what it said before stays in its history.")
public final class ScenarioReviseCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "CARD", description = "For example S1.")
    private ScenarioId id;

    @Mixin
    private final ScenarioOptions options = new ScenarioOptions();

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who writes it. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public ScenarioReviseCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Person by = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            ScenarioState seen = engine.scenarios().get(id);
            Scenario changed = options.applied(Scenario.DOCUMENT.tree(seen.scenario()));
            if (changed.equals(seen.scenario())) {
                throw Mistake.of("Scenario card " + id + " says this already; nothing was changed.");
            }
            ScenarioState after = engine.scenarios().revise(seen, changed, by);
            desk.terminal().print(ScenarioText.show(engine.scenarios().covered(after.id())));
        }
    }
}
