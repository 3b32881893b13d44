package dev.plimsoll.desktop.audit;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Column;
import dev.plimsoll.desktop.control.TableText;
import dev.plimsoll.engine.audit.FindActs.Found;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.audit.AuditEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The ledger as text for other programs: English, whatever the window speaks.
final class AuditText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private AuditText() {}

    /// All that the ledger says of an entry, a column each.
    static List<Column<Found>> columns(ZoneId zone) {
        return List.of(
                Column.of("No.", 70, found -> Long.toString(found.entry().number())),
                Column.of("Time", 165, found -> TIME.format(found.act().at().atZone(zone))),
                Column.of("Person", 110, found -> found.act().who()),
                Column.of("Act", 170, found -> found.act().action()),
                Column.of("Record", 90, found -> found.act().subject()),
                Column.of("Outcome", 110, found -> found.act().allowed() ? "Done" : "Refused"),
                Column.of("Why", 300, found -> why(found)));
    }

    /// The reason that was given, or the sentence that refused.
    static String why(Found found) {
        return found.act().allowed() ? found.act().why() : found.act().refusal();
    }

    /// @param name of the file, whose end tells the form
    static String of(String name, List<Found> rows, ZoneId zone) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".jsonl")) {
            return rows.stream().map(Found::entry).map(AuditEntry::body).collect(Collectors.joining("\n", "", "\n"));
        }
        TableText table = TableText.of(columns(zone), rows);
        return lower.endsWith(".md") ? table.markdown() : table.csv();
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new Problem(
                    tr("%s could not be written: %s.", file, failure.getMessage()),
                    tr("Choose a folder where you may write."),
                    failure);
        }
    }
}
