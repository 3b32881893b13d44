package dev.plimsoll.cli.command;

import dev.plimsoll.cli.document.RecordLibrary;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.scenario.Scenario;
import java.util.List;
import picocli.CommandLine.Command;

/// `plimsoll scenario export`.
@Command(
        name = "export",
        description = "Writes the library of scenario cards: into a folder, a file each, or as JSON lines.")
public final class ScenarioExportCommand extends CardExport<Scenario> {
    public ScenarioExportCommand(Desk desk) {
        super(desk, new RecordLibrary<>(Scenario.DOCUMENT, "scenario card"));
    }

    @Override
    List<RecordLibrary.Named<Scenario>> cards(Engine engine) {
        return engine.scenarios().all().stream()
                .map(covered -> covered.card())
                .map(card ->
                        new RecordLibrary.Named<>(card.id().value(), card.id().number(), card.scenario()))
                .toList();
    }
}
