package dev.plimsoll.engine.dataset;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.Sentence;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.sandbox.dataset.DataTable;
import dev.plimsoll.model.sandbox.dataset.PrivacyCheck;
import dev.plimsoll.model.sandbox.dataset.PrivacyReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;

/// Makes synthetic tables, holds tables against their sources, and lets only those be used whose report is green.
public final class Datasets {
    private static final String ENDING = ".privacy.json";

    private Datasets() {}

    /// Makes a table like a source and writes it with its report beside it.
    ///
    /// @throws Problem if that cannot be done
    public static PrivacyReport make(Path source, int rows, long seed, Path out) {
        DataTable table = TableFile.read(source);
        PrivacyCheck.Made made = understood(
                () -> PrivacyCheck.make(table, rows == 0 ? table.rows().size() : rows, seed));
        TableFile.write(out, made.table());
        return keep(out, made.report());
    }

    /// Checks any table and writes its report beside it.
    ///
    /// @param source what it was made from
    /// @param holdout rows of the same kind that it was not made from
    /// @throws Problem if that cannot be done
    public static PrivacyReport check(Path dataset, Path source, Path holdout) {
        DataTable table = TableFile.read(dataset);
        DataTable members = TableFile.read(source);
        DataTable others = TableFile.read(holdout);
        return keep(dataset, understood(() -> new PrivacyCheck(members, others).check(table)));
    }

    private static <T> T understood(Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException wrong) {
            String why = String.valueOf(wrong.getMessage());
            throw new Problem(Sentence.begin(why) + ".", "Give another table, or leave columns out.", wrong);
        }
    }

    /// The report is of the table as it is read back.
    private static PrivacyReport keep(Path dataset, PrivacyReport report) {
        PrivacyReport bound = report.of(PrivacyReport.digest(TableFile.read(dataset)));
        try {
            Files.writeString(reportOf(dataset), Json.pretty(Json.mapper().valueToTree(bound)));
        } catch (IOException failure) {
            throw new Problem(
                    "The report " + reportOf(dataset) + " cannot be written: " + failure.getMessage() + ".",
                    "Name a table in a folder that you may write to.",
                    failure);
        }
        return bound;
    }

    /// Where the report of a table is.
    public static Path reportOf(Path dataset) {
        return dataset.resolveSibling(dataset.getFileName() + ENDING);
    }

    /// A table whose report is green and of this very table.
    ///
    /// @throws Problem if it has none, one of another table, or one that forbids its use
    public static PrivacyReport require(Path dataset) {
        Path file = reportOf(dataset);
        PrivacyReport report;
        try {
            report = Json.read(Files.readString(file), PrivacyReport.class);
        } catch (IOException | JacksonException missing) {
            throw new Problem(
                    "The dataset " + dataset + " has no privacy report: " + file + " cannot be read.",
                    "Make one with 'plimsoll data make' or 'plimsoll data check'.",
                    missing);
        }
        if (!report.datasetDigest().equals(PrivacyReport.digest(TableFile.read(dataset)))) {
            throw new Problem(
                    "The privacy report " + file + " is of another table: the dataset was changed.",
                    "Check it again with 'plimsoll data check'.");
        }
        if (!report.green()) {
            throw new Problem(
                    "The dataset " + dataset + " may not be used: " + String.join(" ", report.faults()),
                    "Make another one with 'plimsoll data make'.");
        }
        return report;
    }
}
