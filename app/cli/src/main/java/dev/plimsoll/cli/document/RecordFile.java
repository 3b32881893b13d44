package dev.plimsoll.cli.document;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.OutputFile;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.model.contract.read.DocumentReader;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.json.OpenDocument;
import dev.plimsoll.model.json.OpenRecord;
import dev.plimsoll.model.json.Rejection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a record's content from a file: JSON, or YAML where the file's name ends in `.yaml` or `.yml`.
public final class RecordFile {
    private static final long LARGEST = 8L * 1024 * 1024;

    private RecordFile() {}

    /// The object in a file.
    ///
    /// @param what it is to hold, without an article: `plan`
    /// @throws Mistake if the file cannot be read or holds something else
    public static ObjectNode content(Path file, String what) {
        JsonNode tree;
        String a = article(what) + " " + what;
        try {
            if (Files.isDirectory(file)) {
                throw Mistake.of(file + " is a folder; name a JSON file with " + a + ".");
            }
            if (Files.size(file) > LARGEST) {
                throw Mistake.of(file + " is larger than 8 MB; " + a + " is a few kilobytes.");
            }
            tree = tree(file, Files.readAllBytes(file));
        } catch (JacksonException wrong) {
            throw Mistake.of(file + " is not JSON: " + reason(wrong));
        } catch (IOException broken) {
            throw Mistake.of(OutputFile.sentence(broken));
        }
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw Mistake.of(file + " does not hold " + a + ": " + a + " is a JSON object.");
    }

    private static JsonNode tree(Path file, byte[] bytes) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml")
                ? new DocumentReader().read(bytes, file.toString()).toJson()
                : Json.mapper().readTree(new String(bytes, StandardCharsets.UTF_8));
    }

    /// A whole record from a tree that was read from a file, with the fields that this version does not know.
    ///
    /// @throws Mistake if it is no such record
    public static <T extends OpenRecord<T>> T read(Path file, JsonNode tree, OpenDocument<T> document, String what) {
        String a = article(what) + " " + what;
        try {
            return document.read(tree);
        } catch (JacksonException wrong) {
            throw Mistake.of(file + " does not hold " + a + ": " + reason(wrong));
        } catch (IllegalArgumentException wrong) {
            throw Mistake.of(file + " does not hold a whole " + what + ": " + wrong.getMessage() + ".");
        }
    }

    /// The same from the file itself.
    public static <T extends OpenRecord<T>> T read(Path file, OpenDocument<T> document, String what) {
        return read(file, content(file, what), document, what);
    }

    private static String article(String what) {
        return "aeiou".indexOf(what.charAt(0)) < 0 ? "a" : "an";
    }

    /// Merges a patch by the rules of JSON Merge Patch (RFC 7396), but without taking out what is null: objects are
    /// merged, everything else is replaced. The present tree is changed.
    public static JsonNode merged(JsonNode present, JsonNode patch) {
        if (!(present instanceof ObjectNode target) || !patch.isObject()) {
            return patch;
        }
        patch.properties().forEach(entry -> {
            JsonNode before = target.get(entry.getKey());
            target.set(entry.getKey(), before == null ? entry.getValue() : merged(before, entry.getValue()));
        });
        return target;
    }

    /// The bytes of files, by their names.
    ///
    /// @throws Mistake if one of them cannot be read
    public static Map<String, byte[]> bytes(List<Path> files) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        files.forEach(file -> all.put(String.valueOf(file.getFileName()), bytes(file)));
        return all;
    }

    /// The bytes of a file.
    ///
    /// @throws Mistake if it cannot be read
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException broken) {
            throw Mistake.of(OutputFile.sentence(broken));
        }
    }

    /// The innermost reason in one line, with its place in the file where one is known.
    public static String reason(JacksonException wrong) {
        Rejection rejected = Rejection.of(wrong);
        String sentence = Visible.shortened(Visible.line(rejected.why()), 300);
        return sentence + place(rejected) + ".";
    }

    private static String place(Rejection rejected) {
        if (!rejected.path().isEmpty()) {
            return " (at " + Visible.line(rejected.path()) + ")";
        }
        return rejected.line() == 0 ? "" : " (line " + rejected.line() + ", column " + rejected.column() + ")";
    }
}
