package dev.plimsoll.cli.proof;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.sandbox.dataset.PrivacyReport;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// A privacy report.
public final class PrivacyText {
    private PrivacyText() {}

    public static String render(Path dataset, PrivacyReport report) {
        StringBuilder text = new StringBuilder(Visible.line(dataset.toString()))
                .append(report.green() ? " may be used.\n" : " may not be used.\n");
        report.faults()
                .forEach(fault -> text.append("  ").append(Visible.line(fault)).append('\n'));
        text.append('\n')
                .append(new Table()
                        .row(
                                "Rows",
                                report.rows() + ", made from " + report.members() + ", holdout " + report.holdout())
                        .row("Exact matches", String.valueOf(report.exactMatches()))
                        .row("Rare combinations", String.valueOf(report.rareLeaks()))
                        .row(
                                "Nearest record",
                                figure(report.nearestMedian()) + " (median), of the holdout "
                                        + figure(report.nearestHoldout()))
                        .row(
                                "Membership inference",
                                "AUC " + figure(report.membershipAuc()) + ", at most " + PrivacyReport.MOST_AUC
                                        + (report.trials() == 1 ? "" : ", mean of " + report.trials() + " tables"))
                        .render(""));
        Table columns = new Table().row("COLUMN", "KIND", "DISTANCE", "TOLERANCE", "");
        report.columns()
                .forEach(each -> columns.row(
                        Visible.line(each.column()),
                        each.sort().name().toLowerCase(Locale.ROOT),
                        figure(each.distance()),
                        figure(each.tolerance()),
                        each.within() ? "" : "not like the source"));
        return text.append('\n').append(columns.render("")).toString();
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /// The same for programs.
    public static String json(PrivacyReport report) {
        ObjectNode tree =
                Json.mapper().createObjectNode().put("schemaVersion", 1).put("green", report.green());
        report.faults().forEach(tree.putArray("faults")::add);
        tree.set("report", Json.mapper().valueToTree(report));
        return Json.pretty(tree);
    }
}
