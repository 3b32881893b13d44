package dev.plimsoll.cli.diff;

import dev.plimsoll.cli.markup.CsvText;
import dev.plimsoll.model.contract.consumer.impact.ChangeImpact;
import dev.plimsoll.model.contract.consumer.impact.Impact;
import dev.plimsoll.model.contract.diff.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A diff as a table for a spreadsheet: one row a change; with a column of consumers where somebody asked for them.
final class CsvDiff {
    private CsvDiff() {}

    static String render(DiffView view) {
        Map<String, ChangeImpact> impacts = new HashMap<>();
        Impact impact = view.impact();
        if (impact != null) {
            impact.changes().forEach(change -> impacts.put(change.change().fingerprint(), change));
        }
        List<String> columns = new ArrayList<>(List.of(
                "severity",
                "rule",
                "direction",
                "operation",
                "subject",
                "what",
                "base",
                "revision",
                "undecided",
                "accepted",
                "fingerprint",
                "edit"));
        if (impact != null) {
            columns.add("consumers");
        }
        StringBuilder table = new StringBuilder(CsvText.row(columns.toArray(String[]::new)));
        for (Change change : view.shown().changes()) {
            List<String> cells = new ArrayList<>(cells(change));
            if (impact != null) {
                cells.add(consumers(impacts.get(change.fingerprint())));
            }
            table.append(CsvText.row(cells.toArray(String[]::new)));
        }
        return table.toString();
    }

    /// `billing UNPROVEN; carts BREAKS`.
    private static String consumers(@Nullable ChangeImpact impact) {
        return impact == null
                ? ""
                : impact.consumers().stream()
                        .map(consumer -> consumer.consumer() + " " + consumer.outcome())
                        .collect(Collectors.joining("; "));
    }

    private static List<String> cells(Change change) {
        return List.of(
                change.severity().name(),
                change.rule(),
                change.direction().name(),
                change.operation() == null ? "" : change.operation().toString(),
                Headings.subject(change.subject()),
                change.what(),
                change.base() == null ? "" : Headings.position(change.base()),
                change.revision() == null ? "" : Headings.position(change.revision()),
                orNothing(change.undecided()),
                orNothing(Headings.acceptance(change)),
                change.fingerprint(),
                change.root());
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
