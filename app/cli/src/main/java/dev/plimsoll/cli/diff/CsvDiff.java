package dev.plimsoll.cli.diff;

import dev.plimsoll.cli.markup.CsvText;
import dev.plimsoll.model.contract.diff.Change;
import org.jspecify.annotations.Nullable;

/// A diff as a table for a spreadsheet: one row a change.
final class CsvDiff {
    private CsvDiff() {}

    static String render(DiffView view) {
        StringBuilder table = new StringBuilder(CsvText.row(
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
        view.shown().changes().forEach(change -> table.append(row(change)));
        return table.toString();
    }

    private static String row(Change change) {
        return CsvText.row(
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
