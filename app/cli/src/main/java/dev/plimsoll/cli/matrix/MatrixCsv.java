package dev.plimsoll.cli.matrix;

import dev.plimsoll.cli.markup.CsvText;
import dev.plimsoll.model.chaos.matrix.Experiment;
import dev.plimsoll.model.chaos.matrix.Surrounding;
import dev.plimsoll.model.chaos.matrix.Variant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A matrix as a table for a spreadsheet: one row a payload, or one an experiment that has none.
final class MatrixCsv {
    private MatrixCsv() {}

    static String render(MatrixView view) {
        StringBuilder table = new StringBuilder(CsvText.row(
                "experiment",
                "class",
                "severity",
                "pairing",
                "question",
                "around",
                "injectable",
                "variant",
                "detail",
                "base",
                "revision",
                "payload"));
        for (Experiment experiment : view.matrix().experiments()) {
            if (experiment.variants().isEmpty()) {
                table.append(row(view, experiment, null));
            }
            experiment.variants().forEach(variant -> table.append(row(view, experiment, variant)));
        }
        return table.toString();
    }

    private static String row(MatrixView view, Experiment experiment, @Nullable Variant variant) {
        return CsvText.row(
                experiment.id(),
                experiment.changeClass().word(),
                MatrixView.severity(experiment),
                experiment.pairing().word(),
                experiment.question(),
                experiment.around().stream().map(Surrounding::word).collect(Collectors.joining(" ")),
                view.injectable(experiment) ? "yes" : "no",
                variant == null ? "" : variant.kind().word(),
                variant == null ? "" : variant.detail(),
                variant == null ? "" : variant.base().name().toLowerCase(Locale.ROOT),
                variant == null ? "" : variant.revision().name().toLowerCase(Locale.ROOT),
                variant == null ? "" : variant.content().text());
    }
}
