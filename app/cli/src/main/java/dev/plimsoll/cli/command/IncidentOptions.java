package dev.plimsoll.cli.command;

import dev.plimsoll.cli.document.RecordFile;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.model.learning.incident.Incident;
import dev.plimsoll.model.plan.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What is known of an incident, by options or by a file of it. An option has the last word.
final class IncidentOptions {
    private static final Pattern FIGURE = Pattern.compile("(about )?([0-9][0-9_,.]*)(?: ([A-Z]{3}))? from (\\S.*)");

    @Option(names = "--title", paramLabel = "TEXT", description = "What people call it.")
    private @Nullable String title;

    @Option(names = "--severity", paramLabel = "WORD", description = "critical, major, moderate or minor.")
    private @Nullable String severity;

    @Option(
            names = "--service",
            paramLabel = "NAME",
            description = "A service that did not keep its promise. May be repeated.")
    private List<String> services = new ArrayList<>();

    @Option(names = "--owner", paramLabel = "ACCOUNT", description = "Who keeps the record right.")
    private @Nullable Person owner;

    @Option(names = "--summary", paramLabel = "TEXT", description = "What happened, in plain words.")
    private @Nullable String summary;

    @Option(names = "--began", paramLabel = "TIME", description = "When it began, for example 2026-11-21T14:05:00Z.")
    private @Nullable String began;

    @Option(names = "--detected", paramLabel = "TIME", description = "When it was noticed.")
    private @Nullable String detected;

    @Option(names = "--mitigated", paramLabel = "TIME", description = "When customers were no longer hurt.")
    private @Nullable String mitigated;

    @Option(names = "--resolved", paramLabel = "TIME", description = "When it was over.")
    private @Nullable String resolved;

    @Option(names = "--trigger", paramLabel = "TEXT", description = "What set it off.")
    private @Nullable String trigger;

    @Option(
            names = "--customers",
            paramLabel = "FIGURE",
            description = "How many were hit and where the number is from: '1200 from dashboard 7'.")
    private @Nullable String customers;

    @Option(names = "--requests", paramLabel = "FIGURE", description = "How many failed: 'about 50000 from R3'.")
    private @Nullable String requests;

    @Option(names = "--cost", paramLabel = "FIGURE", description = "With its currency: '51000 EUR from invoice 12'.")
    private @Nullable String cost;

    @Option(names = "--plan", paramLabel = "PLAN", description = "An experiment that reproduces it. May be repeated.")
    private List<String> plans = new ArrayList<>();

    @Option(names = "--run", paramLabel = "RUN", description = "A run that tells something of it. May be repeated.")
    private List<String> runs = new ArrayList<>();

    @Option(names = "--amendment", paramLabel = "AMENDMENT", description = "One on its way then. May be repeated.")
    private List<String> amendments = new ArrayList<>();

    @Option(names = "--scenario", paramLabel = "CARD", description = "A card of the same failure. May be repeated.")
    private List<String> scenarios = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description =
                    "JSON or YAML: a whole incident, or the fields that differ; 'schema --of incident' says more.")
    private @Nullable Path from;

    /// @param present what is kept where nothing is said; it is changed
    Incident applied(ObjectNode present) {
        JsonNode tree = from == null ? present : RecordFile.merged(present, RecordFile.content(from, "incident"));
        ObjectNode incident = (ObjectNode) tree; // an object merged into an object
        put(incident, "title", title);
        put(incident, "severity", severity);
        put(incident, "owner", owner);
        put(incident, "summary", summary);
        putAll(incident, "services", services);
        moment(incident, "began", began);
        moment(incident, "detected", detected);
        moment(incident, "mitigated", mitigated);
        moment(incident, "resolved", resolved);
        if (trigger != null) {
            incident.withObject("story").put("trigger", trigger);
        }
        figure(incident, "customers", customers, "customers");
        figure(incident, "requests", requests, "requests");
        figure(incident, "cost", cost, "");
        linked(incident, "plans", plans);
        linked(incident, "runs", runs);
        linked(incident, "amendments", amendments);
        linked(incident, "scenarios", scenarios);
        Path named = from == null ? Path.of("What is said") : from;
        return RecordFile.read(named, incident, Incident.DOCUMENT, "incident");
    }

    private static void put(ObjectNode tree, String field, @Nullable Object value) {
        if (value != null) {
            tree.put(field, value.toString());
        }
    }

    private static void putAll(ObjectNode tree, String field, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode all = tree.putArray(field);
            values.forEach(all::add);
        }
    }

    private static void linked(ObjectNode incident, String field, List<String> names) {
        if (!names.isEmpty()) {
            putAll(incident.withObject("links"), field, names);
        }
    }

    private static void moment(ObjectNode incident, String field, @Nullable String text) {
        if (text != null) {
            incident.withObject("times").put(field, Moments.read(text).toString());
        }
    }

    private static void figure(ObjectNode incident, String field, @Nullable String text, String unit) {
        if (text == null) {
            return;
        }
        Matcher parts = FIGURE.matcher(text.strip());
        if (!parts.matches() || unit.isEmpty() != (parts.group(3) != null)) {
            throw Mistake.of("The number '" + Visible.line(text) + "' cannot be used: write '1200 from dashboard 7',"
                    + " 'about 1200 from R3', or with a currency '51000 EUR from invoice 12'.");
        }
        ObjectNode figure = incident.withObject("impact").putObject(field);
        figure.put("value", parts.group(2).replaceAll("[_,]", ""));
        figure.put("unit", unit.isEmpty() ? parts.group(3) : unit);
        figure.put("source", parts.group(4).strip());
        figure.put("estimate", parts.group(1) != null);
    }
}
