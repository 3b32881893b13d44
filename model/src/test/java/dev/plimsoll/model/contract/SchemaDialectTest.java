package dev.plimsoll.model.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.json.Json;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SchemaDialectTest {
    private static Schema schema(Dialect dialect, String text) {
        return schema(dialect, text, Map.of());
    }

    private static Schema schema(Dialect dialect, String text, Map<String, String> others) {
        Map<String, dev.plimsoll.model.contract.document.Node> documents = new java.util.LinkedHashMap<>();
        others.forEach(
                (address, other) -> documents.put(address, Fixtures.node(Json.read(quoted(other), JsonNode.class))));
        SchemaGraph graph = new SchemaGraph(
                Fixtures.node(Json.read(quoted(text), JsonNode.class)),
                "test.json",
                dialect,
                "",
                documents,
                SchemaGraph.Formats.ASSERTED);
        return graph.schema(graph.root());
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }

    @Test
    void keywordsBesideAReferenceCountFrom201909On() {
        String text = "{'$ref': '#/definitions/a', 'type': 'string', 'definitions': {'a': {}}}";
        assertThat(schema(Dialect.DRAFT_7, text).types()).isEmpty();
        assertThat(schema(Dialect.DRAFT_2019_09, text).types()).containsExactly("string");
    }

    @Test
    void aListUnderItemsIsAPrefix() {
        String text = "{'items': [{'type': 'string'}], 'additionalItems': {'type': 'null'}}";
        Schema old = schema(Dialect.DRAFT_6, text);
        assertThat(old.schemas("prefixItems")).hasSize(1);
        assertThat(Objects.requireNonNull(old.schema("items")).types()).containsExactly("null");
        assertThat(old.keywords()).containsExactly("prefixItems", "items");
        assertThat(schema(Dialect.DRAFT_2019_09, "{'items': {}, 'additionalItems': false}")
                        .keywords())
                .containsExactly("items");
    }

    @Test
    void dependenciesAreTakenApart() {
        Schema schema = schema(Dialect.DRAFT_7, "{'dependencies': {'a': ['b'], 'c': {'required': ['d']}}}");
        assertThat(schema.keywords()).containsExactly("dependentRequired", "dependentSchemas");
        assertThat(schema.named("dependentSchemas")).containsOnlyKeys("c");
        assertThat(Objects.requireNonNull(schema.keyword("dependentRequired")).get("c"))
                .isNull();
    }

    @Test
    void keywordsThatTheDraftDoesNotKnowDoNotExist() {
        assertThat(schema(Dialect.DRAFT_4, "{'const': 1, 'if': {}, 'propertyNames': {}}")
                        .keywords())
                .isEmpty();
        assertThat(schema(Dialect.DRAFT_6, "{'const': 1, 'if': {}}").keywords()).containsExactly("const");
    }

    @Test
    void addressesAndAnchorsAreFollowed() {
        Schema schema = schema(
                Dialect.DRAFT_2020_12,
                "{'$id': 'http://example.com/root', '$ref': 'other#here', '$defs': {'x': {'$id': 'other',"
                        + " '$defs': {'y': {'$anchor': 'here', 'type': 'null'}}}}}");
        assertThat(Objects.requireNonNull(schema.reference()).types()).containsExactly("null");
        assertThat(schema.reference().pointer()).isEqualTo("/$defs/x/$defs/y");
    }

    @Test
    void otherDocumentsAreFollowedWhereTheyAreGiven() {
        Schema schema = schema(
                Dialect.DRAFT_7,
                "{'allOf': [{'$ref': 'parts/a.json#/definitions/x'}, {'$ref': 'missing.json'}]}",
                Map.of(
                        "parts/a.json",
                        "{'definitions': {'x': {'$ref': 'b.json'}}}",
                        "parts/b.json",
                        "{'type': 'null'}"));
        Schema first = Objects.requireNonNull(schema.schemas("allOf").getFirst().reference());
        assertThat(first.origin().position().file()).isEqualTo("parts/a.json");
        assertThat(Objects.requireNonNull(first.reference()).types()).containsExactly("null");
        assertThat(schema.schemas("allOf").getLast().reference()).isNull();
    }

    @Test
    void aDynamicReferenceLeadsToTheOutermostDeclaration() {
        Schema schema = schema(
                Dialect.DRAFT_2020_12,
                "{'$id': 'http://example.com/strict', '$dynamicAnchor': 'node', '$ref': 'tree', 'title': 'strict',"
                        + " '$defs': {'t': {'$id': 'tree', '$dynamicAnchor': 'node',"
                        + " 'properties': {'next': {'$dynamicRef': '#node'}}}}}");
        Schema next = Objects.requireNonNull(
                Objects.requireNonNull(schema.reference()).properties().get("next"));
        assertThat(next.dynamicReference()).isSameAs(schema);
        Schema alone = Objects.requireNonNull(schema.named("$defs").get("t"));
        assertThat(alone.properties().get("next")).isSameAs(next);
    }

    @Test
    void aFormatThatOnlyDescribesIsNoKeyword() {
        SchemaGraph graph = new SchemaGraph(
                Fixtures.node(Json.read("{\"format\": \"date\"}", JsonNode.class)),
                "test.json",
                Dialect.DRAFT_7,
                "",
                Map.of(),
                SchemaGraph.Formats.ANNOTATIONS);
        assertThat(graph.schema(graph.root()).text("format")).isNull();
        assertThat(schema(Dialect.DRAFT_7, "{'format': 'date'}").text("format")).isEqualTo("date");
    }
}
