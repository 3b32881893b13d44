package dev.plimsoll.cli.diff;

import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/// A diff for programs: the record itself, with a summary. `plimsoll schema` prints the JSON Schema it follows.
final class JsonDiff {
    /// Grows when a reader of the old form could not read the new one.
    static final int SCHEMA_VERSION = 1;

    private JsonDiff() {}

    static String render(ContractDiff diff) {
        DiffSummary summary = DiffSummary.of(diff);
        ObjectNode tree = Json.mapper().valueToTree(diff);
        tree.put("schemaVersion", SCHEMA_VERSION);
        tree.putObject("summary")
                .put("breaking", summary.breaking())
                .put("risky", summary.risky())
                .put("safe", summary.safe())
                .put("verdict", summary.verdict())
                .put("exitCode", summary.exitCode())
                .put("sentence", summary.sentence());
        return Json.pretty(tree);
    }

    /// The JSON Schema (2020-12) of what [#render(ContractDiff)] writes.
    static String schema() {
        return resource("diff.schema.json");
    }

    /// A text file that lies beside this class.
    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(JsonDiff.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(name + " cannot be read from the program's own files", broken);
        }
    }
}
