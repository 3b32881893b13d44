package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Dialect;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.SchemaGraph;
import dev.plimsoll.model.contract.document.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The required cases of the JSON-Schema-Test-Suite, given as a folder.
final class SuiteCases {
    static final Map<String, Dialect> DRAFTS = new LinkedHashMap<>();

    static {
        DRAFTS.put("draft2020-12", Dialect.DRAFT_2020_12);
        DRAFTS.put("draft2019-09", Dialect.DRAFT_2019_09);
        DRAFTS.put("draft7", Dialect.DRAFT_7);
        DRAFTS.put("draft6", Dialect.DRAFT_6);
        DRAFTS.put("draft4", Dialect.DRAFT_4);
    }

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final List<String> METASCHEMAS = List.of(
            "http://json-schema.org/draft-04/schema",
            "http://json-schema.org/draft-06/schema",
            "http://json-schema.org/draft-07/schema",
            "https://json-schema.org/draft/2019-09/schema",
            "https://json-schema.org/draft/2019-09/meta/applicator",
            "https://json-schema.org/draft/2019-09/meta/content",
            "https://json-schema.org/draft/2019-09/meta/core",
            "https://json-schema.org/draft/2019-09/meta/format",
            "https://json-schema.org/draft/2019-09/meta/meta-data",
            "https://json-schema.org/draft/2019-09/meta/validation",
            "https://json-schema.org/draft/2020-12/schema",
            "https://json-schema.org/draft/2020-12/meta/applicator",
            "https://json-schema.org/draft/2020-12/meta/content",
            "https://json-schema.org/draft/2020-12/meta/core",
            "https://json-schema.org/draft/2020-12/meta/format-annotation",
            "https://json-schema.org/draft/2020-12/meta/format-assertion",
            "https://json-schema.org/draft/2020-12/meta/meta-data",
            "https://json-schema.org/draft/2020-12/meta/unevaluated",
            "https://json-schema.org/draft/2020-12/meta/validation");

    private final Path suite;
    private final Map<String, Node> remotes;

    SuiteCases(Path suite) throws IOException {
        this.suite = suite;
        this.remotes = remotes(suite.resolve("remotes"));
    }

    /// One case: is the data valid for the schema?
    ///
    /// @param name file, group and test
    record Case(String name, Dialect dialect, JsonNode schema, JsonNode data, boolean valid) {}

    List<Case> of(String draft) throws IOException {
        List<Case> cases = new ArrayList<>();
        Dialect dialect = Objects.requireNonNull(DRAFTS.get(draft));
        try (var files = Files.list(suite.resolve("tests").resolve(draft))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                for (JsonNode group : MAPPER.readTree(Files.readString(file))) {
                    for (JsonNode test : group.get("tests")) {
                        String name = file.getFileName() + ": "
                                + group.get("description").stringValue() + ": "
                                + test.get("description").stringValue();
                        cases.add(new Case(
                                name,
                                dialect,
                                group.get("schema"),
                                test.get("data"),
                                test.get("valid").booleanValue()));
                    }
                }
            }
        }
        return cases;
    }

    /// The schema as a document of its own, the remotes of the suite and the metaschemas beside it; formats only
    /// describe, as the suite has it.
    Schema schema(Dialect dialect, JsonNode schema) {
        SchemaGraph graph = graph(dialect, schema);
        return graph.schema(graph.root());
    }

    SchemaGraph graph(Dialect dialect, JsonNode schema) {
        String text = schema.toString().replaceFirst("\"\\$schema\":\"https://json-schema.org/[^\"]*\"", "");
        Map<String, Node> documents = text.contains("://") ? remotes : Map.of();
        return new SchemaGraph(
                Fixtures.node(schema), "schema.json", dialect, "", documents, SchemaGraph.Formats.ANNOTATIONS);
    }

    /// The schema that accepts one value only.
    static JsonNode constant(Dialect dialect, JsonNode value) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        if (dialect == Dialect.DRAFT_4) {
            schema.putArray("enum").add(value);
        } else {
            schema.set("const", value);
        }
        return schema;
    }

    private static Map<String, Node> remotes(Path folder) throws IOException {
        Map<String, Node> documents = new LinkedHashMap<>();
        for (String address : METASCHEMAS) {
            String resource = address.substring(address.indexOf("org/") + 3);
            documents.put(address, Fixtures.node(MAPPER.readTree(resource(resource))));
        }
        for (Path file : Fixtures.find(folder, ".*\\.json")) {
            String address = "http://localhost:1234/"
                    + folder.relativize(file).toString().replace('\\', '/');
            documents.put(address, Fixtures.node(MAPPER.readTree(Files.readString(file))));
        }
        return documents;
    }

    /// The metaschemas come with the library that is the judge of these tests.
    private static String resource(String name) {
        try (InputStream in = SuiteCases.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
