package dev.plimsoll.cli.workload;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.capacity.CapacityCurve;
import dev.plimsoll.model.capacity.Peak;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.workload.Workload;
import dev.plimsoll.model.workload.fit.WorkloadFit;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// The forms in which a fitted workload is given out.
public enum WorkloadFormat {
    TEXT,
    JSON;

    private static final int MOST_STRANGERS = 10;

    /// The whole document, ending with a line feed.
    public String render(WorkloadFit fit, Workload workload) {
        return this == JSON ? json(fit, workload) : text(fit, workload);
    }

    private static String text(WorkloadFit fit, Workload workload) {
        StringBuilder text = new StringBuilder(sentence(fit, workload))
                .append('\n')
                .append(fit.arrivals().sentence())
                .append("\nBusiest ten seconds: ")
                .append(CapacityCurve.rate(fit.busiest()))
                .append(" requests a second.\n\n");
        Table table = new Table().row("OPERATION", "REQUESTS", "SHARE");
        fit.counts()
                .forEach((operation, count) -> table.row(
                        operation.toString(),
                        Long.toString(count),
                        String.format(Locale.ROOT, "%.2f %%", 100.0 * count / fit.requests())));
        text.append(table.render(""));
        strangers(text, fit);
        return text.toString();
    }

    private static void strangers(StringBuilder text, WorkloadFit fit) {
        if (fit.unreadable() > 0) {
            text.append('\n').append(Words.count(fit.unreadable(), "line")).append(" could not be read.\n");
        }
        if (fit.strangers().isEmpty()) {
            return;
        }
        text.append("\nNot in the contract, so not in the workload:\n");
        Table table = new Table();
        fit.strangers().entrySet().stream()
                .limit(MOST_STRANGERS)
                .forEach(entry -> table.row(entry.getKey(), Long.toString(entry.getValue())));
        text.append(table.render("  "));
        int more = fit.strangers().size() - MOST_STRANGERS;
        if (more > 0) {
            text.append("  and ").append(more).append(" more\n");
        }
    }

    /// The workload in one sentence.
    public static String sentence(WorkloadFit fit, Workload workload) {
        return Words.count(fit.requests(), "request") + " from " + fit.from() + " to " + fit.to() + ", as an "
                + workload.arrivals().sentence() + ".";
    }

    private static String json(WorkloadFit fit, Workload workload) {
        ObjectNode document = Json.mapper().createObjectNode();
        document.set("workload", Json.mapper().valueToTree(workload));
        document.set("peak", Json.mapper().valueToTree(new Peak(fit.busiest(), 2, null, null, null)));
        ObjectNode found = document.putObject("fit");
        found.put("from", fit.from().toString())
                .put("to", fit.to().toString())
                .put("requests", fit.requests())
                .put("unreadable", fit.unreadable())
                .put("fits", fit.arrivals().fits())
                .put("excess", fit.arrivals().excess())
                .put("sentence", fit.arrivals().sentence());
        ObjectNode strangers = found.putObject("strangers");
        for (Map.Entry<String, Long> stranger : fit.strangers().entrySet()) {
            strangers.put(stranger.getKey(), stranger.getValue());
        }
        return Json.pretty(document);
    }
}
