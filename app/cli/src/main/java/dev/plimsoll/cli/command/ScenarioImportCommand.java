package dev.plimsoll.cli.command;

import dev.plimsoll.cli.document.RecordLibrary;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.scenario.Scenario;
import picocli.CommandLine.Command;

/// `plimsoll scenario import`.
@Command(
        name = "import",
        description = {
            "Takes scenario cards from a folder, a file of JSON lines (.jsonl), or one JSON or YAML file.",
            "A card that is kept already, word for word, is not kept twice; with one wrong card none is taken."
        })
public final class ScenarioImportCommand extends CardImport<Scenario> {
    public ScenarioImportCommand(Desk desk) {
        super(desk, new RecordLibrary<>(Scenario.DOCUMENT, "scenario card"));
    }

    @Override
    boolean take(Engine engine, Scenario card, Person by) {
        return engine.scenarios().take(card, by).isPresent();
    }
}
