package dev.plimsoll.cli.command;

import dev.plimsoll.cli.document.RecordFile;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.model.drill.Drill;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.scenario.ScenarioId;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a drill is, by options or by a file of it. An option has the last word.
final class DrillOptions {
    @Option(names = "--title", paramLabel = "TEXT", description = "What people call it.")
    private @Nullable String title;

    @Option(names = "--owner", paramLabel = "ACCOUNT", description = "Who leads it. Default: who plans it.")
    private @Nullable Person owner;

    @Option(names = "--scenario", paramLabel = "CARD", description = "The scenario card that it plays.")
    private @Nullable ScenarioId scenario;

    @Option(names = "--due", paramLabel = "DAY", description = "Until when it is to be done: 2027-01-31.")
    private @Nullable LocalDate due;

    @Option(
            names = "--role",
            paramLabel = "ROLE=ACCOUNT",
            description = "Who plays what, for example 'customer support=kim'. May be repeated.")
    private List<String> roles = new ArrayList<>();

    @Option(
            names = "--inject",
            paramLabel = "TIME=ID=TEXT",
            description = "What happens when, for example '10m=second-alarm=The queue is full'. May be repeated.")
    private List<String> injects = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "JSON or YAML: a whole drill, or the fields that differ; 'schema --of drill' describes it.")
    private @Nullable Path from;

    /// @param present what is kept where nothing is said; it is changed
    Drill applied(ObjectNode present) {
        JsonNode tree = from == null ? present : RecordFile.merged(present, RecordFile.content(from, "drill"));
        ObjectNode drill = (ObjectNode) tree; // an object merged into an object
        put(drill, "title", title);
        put(drill, "owner", owner);
        put(drill, "scenario", scenario);
        put(drill, "due", due);
        if (!roles.isEmpty()) {
            ArrayNode all = drill.putArray("roles");
            roles.forEach(text -> role(all.addObject(), text));
        }
        if (!injects.isEmpty()) {
            ArrayNode all = drill.putArray("injects");
            injects.forEach(text -> inject(all.addObject(), text));
        }
        require(drill, "title", "A drill has a title: say it with --title.");
        require(drill, "due", "A drill has a day until which it is done: say it with --due.");
        return RecordFile.read(from == null ? Path.of("What is said") : from, drill, Drill.DOCUMENT, "drill");
    }

    private static void require(ObjectNode drill, String field, String sentence) {
        if (!drill.has(field)) {
            throw Mistake.of(sentence);
        }
    }

    private static void role(ObjectNode role, String text) {
        int at = text.lastIndexOf('=');
        if (at < 1) {
            throw Mistake.of("A role is written 'on call=kim', not '" + Visible.line(text) + "'.");
        }
        role.put("role", text.substring(0, at)).put("person", text.substring(at + 1));
    }

    private static void inject(ObjectNode inject, String text) {
        int first = text.indexOf('=');
        int second = text.indexOf('=', first + 1);
        if (first < 1 || second < 0) {
            throw Mistake.of(
                    "An inject is written '10m=second-alarm=The queue is full', not '" + Visible.line(text) + "'.");
        }
        inject.put("after", duration(text.substring(0, first)).toString());
        inject.put("id", text.substring(first + 1, second)).put("what", text.substring(second + 1));
    }

    /// @param text `90s`, `10m` or `1h30m`
    private static Duration duration(String text) {
        try {
            return Duration.parse("PT" + text.strip().toUpperCase(Locale.ROOT));
        } catch (DateTimeException wrong) {
            throw Mistake.of("A time is written 90s, 10m or 1h30m, not '" + Visible.line(text) + "'.");
        }
    }

    private static void put(ObjectNode tree, String field, @Nullable Object value) {
        if (value != null) {
            tree.put(field, value.toString());
        }
    }
}
