package dev.plimsoll.cli.learning;

import dev.plimsoll.cli.document.RecordFile;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.learning.ActionRow;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.learning.text.CsvRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads actions that another program wrote: issues of GitHub's command line as JSON, or comma-separated values of
/// ours, of GitHub or of Jira. What a file is, its content says.
public final class ActionImport {
    private static final Pattern NAMED =
            Pattern.compile("(?:Plimsoll action: |plimsoll-)(AC[1-9][0-9]{0,8})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern VERIFIED =
            Pattern.compile("Verified by: ([^\\n]*?)(?= Due: | Plimsoll action: |\\n|$)");
    private static final Pattern FOLLOWS =
            Pattern.compile("Follows from: ([^\\n]*?)(?= Verified by: | Due: | Plimsoll action: |\\n|$)");
    private static final Pattern DUE = Pattern.compile("Due: (\\d{4}-\\d{2}-\\d{2})");
    private static final Set<String> KINDS = Set.of("prevent", "detect", "mitigate", "process");

    private ActionImport() {}

    /// @param name of the file, for messages
    /// @throws Mistake if it holds no actions
    public static List<ActionRow> read(String name, String text) {
        List<ActionRow> rows = text.stripLeading().startsWith("[") ? issues(name, text) : sheet(name, text);
        if (rows.isEmpty()) {
            throw Mistake.of(name + " holds no action.");
        }
        return rows;
    }

    private static List<ActionRow> issues(String name, String text) {
        JsonNode tree;
        try {
            tree = Json.mapper().readTree(text);
        } catch (JacksonException wrong) {
            throw Mistake.of(name + " is not JSON: " + RecordFile.reason(wrong));
        }
        List<ActionRow> rows = new ArrayList<>();
        for (JsonNode issue : tree) {
            rows.add(issue(name + ", issue " + (rows.size() + 1), issue));
        }
        return rows;
    }

    private static ActionRow issue(String place, JsonNode issue) {
        List<String> labels = names(issue.path("labels"), "name");
        String body = issue.path("body").asString("");
        String url = issue.path("url").asString("");
        String number = issue.path("number").asString("");
        return new ActionRow(
                place,
                find(NAMED, body),
                issue.path("title").asString(""),
                kind(labels.stream()),
                labels.stream()
                        .filter(label -> label.startsWith("priority: "))
                        .map(label -> label.substring("priority: ".length()))
                        .findFirst()
                        .orElse(""),
                names(issue.path("assignees"), "login").stream().findFirst().orElse(""),
                find(DUE, body),
                find(FOLLOWS, body),
                find(VERIFIED, body),
                url.isEmpty() ? (number.isEmpty() ? "" : "#" + number) : url);
    }

    /// Of texts, or of objects that have a name.
    private static List<String> names(JsonNode array, String field) {
        List<String> names = new ArrayList<>();
        array.forEach(one ->
                names.add(one.isString() ? one.asString() : one.path(field).asString("")));
        return names;
    }

    private static String kind(Stream<String> labels) {
        return labels.map(label -> label.toLowerCase(Locale.ROOT))
                .filter(KINDS::contains)
                .findFirst()
                .orElse("");
    }

    private static String find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1).strip() : "";
    }

    private static List<ActionRow> sheet(String name, String text) {
        try {
            return CsvRows.read(text).stream().map(row -> row(name, row)).toList();
        } catch (IllegalArgumentException wrong) {
            throw Mistake.of(name + " cannot be read: " + wrong.getMessage() + ".");
        }
    }

    private static ActionRow row(String name, CsvRows.Row row) {
        String description = row.get("description", "body");
        String labels = row.get("labels");
        String id = plain(row.get("id"));
        boolean ours = id.toUpperCase(Locale.ROOT).startsWith("AC");
        String number = row.get("number");
        return new ActionRow(
                name + ":" + row.line(),
                ours ? id : find(NAMED, labels + "\n" + description),
                plain(row.get("text", "summary", "title")),
                plain(row.get("kind")).isEmpty() ? kind(Stream.of(labels.split("[ ,;]+"))) : plain(row.get("kind")),
                plain(row.get("priority")),
                plain(row.get("owner", "assignee", "assignees")),
                plain(row.get("due", "due date")).isEmpty()
                        ? find(DUE, description)
                        : plain(row.get("due", "due date")),
                plain(row.get("source")).isEmpty() ? find(FOLLOWS, description) : plain(row.get("source")),
                plain(row.get("verified by")).isEmpty() ? find(VERIFIED, description) : plain(row.get("verified by")),
                plain(row.get("tracker", "issue key", "key", "url")).isEmpty() && !number.isEmpty()
                        ? "#" + number
                        : plain(row.get("tracker", "issue key", "key", "url")));
    }

    /// Without the apostrophe that our own files put before what a spreadsheet would compute.
    private static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
