package dev.plimsoll.model.contract.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Fixtures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a schema says that its language does not have is told, wherever the schema stands and whether or not it
/// changed.
class SchemaKeywordsTest {
    private static List<String> notices(String version, String schema) {
        return Fixtures.yaml("""
            openapi: %s
            paths: {/a: {get: {responses: {'200': {description: ok, content: {a/b: {schema: %s}}}}}}}
            """.formatted(version, schema)).notices().stream()
                .map(notice -> notice.replaceFirst("^[^ ]+ ", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "3.1.0|{minLenght: 3}|'minLenght' is no keyword of OpenAPI 3.1.0.",
                "3.1.0|{properties: {a: {items: {nullable: true}}}}|'nullable' is no keyword of OpenAPI 3.1.0.",
                "3.1.0|{items: [{}]}|'items' has a value that OpenAPI 3.1.0 does not give it.",
                "3.1.0|{minLength: '3'}|'minLength' has a value that OpenAPI 3.1.0 does not give it.",
                "3.1.0|{maxItems: -1}|'maxItems' has a value that OpenAPI 3.1.0 does not give it.",
                "3.1.0|{exclusiveMinimum: true}|'exclusiveMinimum' has a value that OpenAPI 3.1.0 does not give it.",
                "3.1.0|{type: text}|'type' has a value that OpenAPI 3.1.0 does not give it.",
                "3.1.0|{allOf: [{required: a}, {required: b}]}|'required' has a value that OpenAPI 3.1.0 does not give"
                        + " it (2 places).",
                "3.1.0|7|a schema is an object here; this is none, and it is read as one that allows everything.",
                "3.1.0|{$schema: 'https://a.test/own'}|the dialect 'https://a.test/own' is not followed; schemas are"
                        + " read as those of OpenAPI 3.1.0.",
                "3.0.3|{const: 1}|'const' is no keyword of OpenAPI 3.0.3.",
                "3.0.3|{exclusiveMinimum: 1}|'exclusiveMinimum' has a value that OpenAPI 3.0.3 does not give it.",
                "3.0.3|{type: [string]}|'type' has a value that OpenAPI 3.0.3 does not give it."
            })
    void isTold(String version, String schema, String notice) {
        assertThat(notices(version, schema)).containsExactly(notice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "3.0.3|{type: integer, nullable: true, exclusiveMinimum: true, minimum: 1, x-mine: 1, example: {foo:"
                        + " 1}}",
                "3.0.3|{$ref: '#/components/schemas/A', const: 1}",
                "3.1.0|{type: [string, 'null'], $defs: {foo: {const: {bar: 1}}}, maxLength: 3.0, default: {foo: 1}}",
                "3.1.0|{properties: {foo: true, type: {enum: [{bar: 1}]}}, examples: [{foo: 1}], $schema:"
                        + " 'https://spec.openapis.org/oas/3.1/dialect/2024-10-25'}"
            })
    void whatTheLanguageHasIsNot(String version, String schema) {
        assertThat(notices(version, schema))
                .filteredOn(notice -> !notice.contains("reference"))
                .isEmpty();
    }

    @Test
    void schemasOfComponentsAndThoseThatStandAloneAreLookedAt() {
        assertThat(Fixtures.yaml("""
            openapi: 3.1.0
            jsonSchemaDialect: http://json-schema.org/draft-07/schema#
            paths: {}
            components: {schemas: {A: {frob: 1}}}
            """).notices())
                .containsExactly(
                        "test.yaml:2:20: the dialect 'http://json-schema.org/draft-07/schema#' is not followed;"
                                + " schemas are read as those of OpenAPI 3.1.0.",
                        "test.yaml:4:34: 'frob' is no keyword of OpenAPI 3.1.0.");
        assertThat(Fixtures.yaml("""
            $schema: http://json-schema.org/draft-07/schema#
            definitions: {a: {prefixItems: []}}
            dependencies: {a: {dependentRequired: {}}, b: [c]}
            """).notices())
                .containsExactly(
                        "test.yaml:2:32: 'prefixItems' is no keyword of JSON Schema draft-07.",
                        "test.yaml:3:39: 'dependentRequired' is no keyword of JSON Schema draft-07.");
    }
}
