package dev.plimsoll.cli.command;

import dev.plimsoll.cli.document.RecordFile;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.model.amendment.AmendmentRecord;
import dev.plimsoll.model.json.Json;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What an amendment says, by options or by a file of it. An option has the last word.
final class AmendmentOptions {
    @Option(names = "--title", paramLabel = "TEXT", description = "What people call it.")
    private @Nullable String title;

    @Option(names = "--rationale", paramLabel = "TEXT", description = "Why the contract changes.")
    private @Nullable String rationale;

    @Option(names = "--as-version", paramLabel = "TEXT", description = "The version of the agreement.")
    private @Nullable String version;

    @Option(
            names = "--provider",
            paramLabel = "NAME=ACCOUNT,…",
            description = "Who offers the interface, and who may sign for it.")
    private @Nullable String provider;

    @Option(
            names = "--consumer",
            paramLabel = "NAME=ACCOUNT,…",
            description = "Who uses it, and who may sign for it. May be repeated.")
    private List<String> consumers = new ArrayList<>();

    @Option(names = "--effective", paramLabel = "DATE", description = "The day from which it holds: 2026-12-01.")
    private @Nullable LocalDate effective;

    @Option(names = "--zone", paramLabel = "ZONE", description = "By whose clocks. Default: this machine's zone.")
    private @Nullable ZoneId zone;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "JSON or YAML: a whole amendment, or the fields that differ, such as its obligations;"
                    + " 'schema --of amendment' describes it.")
    private @Nullable Path from;

    /// @param present what is kept where nothing is said; it is changed
    AmendmentRecord applied(ObjectNode present) {
        JsonNode merged = from == null ? present : RecordFile.merged(present, RecordFile.content(from, "amendment"));
        if (!(merged instanceof ObjectNode tree)) {
            throw Mistake.of("An amendment is a JSON object.");
        }
        put(tree, "title", title);
        put(tree, "rationale", rationale);
        put(tree, "version", version);
        if (provider != null) {
            tree.set("provider", party(provider));
        }
        if (!consumers.isEmpty()) {
            ArrayNode all = tree.putArray("consumers");
            consumers.forEach(consumer -> all.add(party(consumer)));
        }
        if (effective != null || zone != null) {
            ObjectNode day = tree.get("effective") instanceof ObjectNode some ? some : tree.putObject("effective");
            put(day, "date", effective);
            put(day, "zone", zone == null && !day.has("zone") ? ZoneId.systemDefault() : zone);
        }
        Path named = from == null ? Path.of("What is said") : from;
        return RecordFile.read(named, tree, AmendmentRecord.DOCUMENT, "amendment");
    }

    private static void put(ObjectNode tree, String field, @Nullable Object value) {
        if (value != null) {
            tree.put(field, value.toString());
        }
    }

    private static ObjectNode party(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw Mistake.of("A party is written NAME=ACCOUNT,ACCOUNT, not '" + Visible.line(text) + "'.");
        }
        ObjectNode party = Json.mapper().createObjectNode();
        party.put("name", text.substring(0, equals).strip());
        ArrayNode signatories = party.putArray("signatories");
        Arrays.stream(text.substring(equals + 1).split(",", -1))
                .map(String::strip)
                .forEach(signatories::add);
        return party;
    }
}
