package dev.plimsoll.cli.document;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.OutputFile;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.json.OpenDocument;
import dev.plimsoll.model.json.OpenRecord;
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
///
/// @param <T> what a card holds
/// @param document how a card is read and written
/// @param what people call a card, without an article: `scenario card`
public record RecordLibrary<T extends OpenRecord<T>>(OpenDocument<T> document, String what) {
    /// A card with its name, for a file of its own.
    ///
    /// @param number in which order the cards stand
    public record Named<T>(String id, long number, T card) {}

    /// Reads every card that a place holds, in the order of the names or lines.
    ///
    /// @throws Mistake if one of them cannot be read; no card is given then
    public List<T> read(Path place) {
        if (Files.isDirectory(place)) {
            return files(place).stream()
                    .map(file -> RecordFile.read(file, document, what))
                    .toList();
        }
        return name(place).endsWith(".jsonl") ? lines(place) : List.of(RecordFile.read(place, document, what));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> name(file).matches(".*\\.(json|yaml|yml)"))
                    .sorted(Comparator.comparing(RecordLibrary::name))
                    .toList();
        } catch (IOException broken) {
            throw Mistake.of(OutputFile.sentence(broken));
        }
    }

    private List<T> lines(Path file) {
        List<String> lines = new String(RecordFile.bytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        List<T> cards = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                Path place = Path.of(file + ":" + (i + 1));
                cards.add(RecordFile.read(place, tree(place, lines.get(i)), document, what));
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
    public void write(Path place, List<Named<T>> cards) {
        List<Named<T>> ordered =
                cards.stream().sorted(Comparator.comparingLong(Named::number)).toList();
        if (Files.isDirectory(place)) {
            ordered.forEach(card -> OutputFile.write(place.resolve(card.id() + ".json"), document.write(card.card())));
            return;
        }
        StringBuilder text = new StringBuilder();
        ordered.forEach(
                card -> text.append(Json.canonical(document.tree(card.card()))).append('\n'));
        OutputFile.write(place, text.toString());
    }
}
