package dev.plimsoll.cli.matrix;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.policy.MatrixCoverage;
import dev.plimsoll.model.run.ReadingTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What has become of a plan's experiments, and how consumers took the faults.
public final class CoverageText {
    private CoverageText() {}

    /// @param readings one table a run, newest first
    public static String text(MatrixCoverage coverage, List<ReadingTable> readings) {
        StringBuilder text = new StringBuilder();
        if (coverage.entries().isEmpty()) {
            text.append("The plan names no experiment of a chaos matrix.\n");
        } else {
            Table table = new Table().row("STATE", "EXPERIMENT", "QUESTION", "WHY");
            coverage.entries()
                    .forEach(entry -> table.row(
                            word(entry.state()),
                            entry.experiment().id(),
                            entry.experiment().question(),
                            entry.why()));
            text.append(table.render(""))
                    .append('\n')
                    .append(coverage.sentence())
                    .append('\n');
        }
        readings.stream()
                .filter(reading -> !reading.rows().isEmpty())
                .forEach(reading -> text.append('\n').append(readings(reading)));
        return text.toString();
    }

    private static String readings(ReadingTable reading) {
        List<String> heading = new ArrayList<>(List.of("CONSUMER"));
        heading.addAll(reading.faults());
        Table table = new Table().row(heading.toArray(String[]::new));
        for (String consumer : reading.rows().keySet()) {
            List<String> row = new ArrayList<>(List.of(consumer));
            for (String fault : reading.faults()) {
                String words = reading.words(consumer, fault);
                row.add(words == null ? "-" : words);
            }
            table.row(row.toArray(String[]::new));
        }
        return "Run " + reading.run() + "\n" + table.render("  ");
    }

    /// The same for programs.
    public static String json(MatrixCoverage coverage, List<ReadingTable> readings) {
        ObjectNode tree = Json.mapper().createObjectNode().put("schemaVersion", 1);
        tree.put("coverage", coverage.share());
        tree.set("experiments", Json.mapper().valueToTree(coverage.entries()));
        ArrayNode tables = tree.putArray("readings");
        for (ReadingTable reading : readings) {
            ObjectNode table = Json.mapper().valueToTree(reading);
            if (!reading.uncounted().isEmpty()) {
                table.set("uncounted", Json.mapper().valueToTree(new TreeMap<>(reading.uncounted())));
            }
            tables.add(table);
        }
        return Json.pretty(tree);
    }

    private static String word(MatrixCoverage.State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
