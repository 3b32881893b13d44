package dev.plimsoll.cli.scenario;

import dev.plimsoll.cli.document.RecordFile;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.OutputFile;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.scenario.Scenario;
import dev.plimsoll.model.scenario.ScenarioState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Cards in files: a folder with a file a card, a file of JSON lines with a card a line, or one card.
public final class ScenarioLibrary {
    private static final String CARD = "scenario card";

    private ScenarioLibrary() {}

    /// Reads every card that a place holds, in the order of the names or lines.
    ///
    /// @throws Mistake if one of them cannot be read; no card is given then
    public static List<Scenario> read(Path place) {
        if (Files.isDirectory(place)) {
            return files(place).stream()
                    .map(file -> RecordFile.read(file, Scenario.DOCUMENT, CARD))
                    .toList();
        }
        return name(place).endsWith(".jsonl") ? lines(place) : List.of(RecordFile.read(place, Scenario.DOCUMENT, CARD));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> name(file).matches(".*\\.(json|yaml|yml)"))
                    .sorted(Comparator.comparing(ScenarioLibrary::name))
                    .toList();
        } catch (IOException broken) {
            throw Mistake.of(OutputFile.sentence(broken));
        }
    }

    private static List<Scenario> lines(Path file) {
        List<String> lines = new String(RecordFile.bytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        List<Scenario> cards = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                Path place = Path.of(file + ":" + (i + 1));
                cards.add(RecordFile.read(place, tree(place, lines.get(i)), Scenario.DOCUMENT, CARD));
            }
        }
        return cards;
    }

    private static JsonNode tree(Path place, String line) {
        try {
            return Json.mapper().readTree(line);
        } catch (JacksonException wrong) {
            throw Mistake.of(place + " is not JSON: " + RecordFile.reason(wrong));
        }
    }

    /// Writes cards into a folder that is there, a file each, or else into a file of JSON lines. The same cards give
    /// the same bytes.
    public static void write(Path place, List<ScenarioState> cards) {
        List<ScenarioState> ordered = cards.stream()
                .sorted(Comparator.comparingLong(card -> card.id().number()))
                .toList();
        if (Files.isDirectory(place)) {
            ordered.forEach(card ->
                    OutputFile.write(place.resolve(card.id() + ".json"), Scenario.DOCUMENT.write(card.scenario())));
            return;
        }
        StringBuilder text = new StringBuilder();
        ordered.forEach(card -> text.append(Json.canonical(Scenario.DOCUMENT.tree(card.scenario())))
                .append('\n'));
        OutputFile.write(place, text.toString());
    }
}
