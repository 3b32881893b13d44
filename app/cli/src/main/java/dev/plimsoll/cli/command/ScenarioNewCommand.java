package dev.plimsoll.cli.command;

import dev.plimsoll.cli.scenario.ScenarioText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.scenario.Scenario;
import dev.plimsoll.model.scenario.ScenarioState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// `plimsoll scenario new`.
@Command(name = "new", description = "Keeps a card about a way to fail; parts may be written later.")
public final class ScenarioNewCommand implements Runnable {
    private final Desk desk;

    @Mixin
    private final ScenarioOptions options = new ScenarioOptions();

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who writes it. Default: your account.")
    private @Nullable Person account;

    public ScenarioNewCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Person by = account == null ? desk.me() : account;
        ObjectNode blank = Json.mapper().createObjectNode().put("owner", by.account());
        Scenario scenario = options.applied(blank);
        try (Engine engine = desk.door().open()) {
            ScenarioState card = engine.scenarios().draft(scenario, by);
            desk.terminal().print(ScenarioText.show(engine.scenarios().covered(card.id())));
        }
    }
}
