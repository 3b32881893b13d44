package dev.plimsoll.model.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.read.ContractProblem;
import dev.plimsoll.model.contract.read.ContractReader;
import dev.plimsoll.model.contract.read.ReadLimits;
import dev.plimsoll.model.contract.read.SchemaUse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// JSON Schemas that stand alone, in every dialect and both directions.
class JsonSchemaAmendmentTest {
    private static final String DRAFT_7 = "http://json-schema.org/draft-07/schema#";

    private static Contract read(String text, SchemaUse use) {
        return new ContractReader(ReadLimits.DEFAULT, use).read(text.getBytes(StandardCharsets.UTF_8), "order.json");
    }

    private static ContractDiff diff(SchemaUse use, String base, String revision) {
        return new ContractComparison().compare(read(base, use), read(revision, use), new IndependentJudge());
    }

    private static String order(String dialect, String more) {
        return """
            {"$schema": "%s", "title": "Order", "type": "object",
             "properties": {"total": {"type": "number"}, "note": {"type": "string"}%s}}\
            """.formatted(dialect, more);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://json-schema.org/draft-04/schema#",
                "http://json-schema.org/draft-06/schema#",
                "http://json-schema.org/draft-07/schema#",
                "https://json-schema.org/draft/2019-09/schema",
                "https://json-schema.org/draft/2020-12/schema"
            })
    void everyDialectHasItsBreakingAndItsHarmlessChange(String dialect) {
        String base = order(dialect, "");
        ContractDiff broken = diff(SchemaUse.READ, base, base.replace("\"number\"", "\"integer\""));
        assertThat(broken.changes()).singleElement().satisfies(change -> {
            assertThat(change.severity()).isEqualTo(Severity.BREAKING);
            assertThat(change.witness()).isInstanceOf(Witness.Payload.class);
            assertThat(change.operation()).hasToString("READ documents:all");
        });
        assertThat(diff(SchemaUse.READ, base, order(dialect, ", \"gift\": {\"type\": \"boolean\"}"))
                        .worst())
                .isNotEqualTo(Severity.BREAKING);
        assertThat(diff(SchemaUse.READ, base, base).changes()).isEmpty();
    }

    @Test
    void definitionsMayMoveAndBeWrittenOut() {
        String base = """
            {"$schema": "%s", "definitions": {"Money": {"type": "integer", "minimum": 0}},
             "properties": {"total": {"$ref": "#/definitions/Money"}}}\
            """.formatted(DRAFT_7);
        String inline = """
            {"$schema": "%s", "properties": {"total": {"minimum": 0, "type": "integer"}}}\
            """.formatted(DRAFT_7);
        assertThat(diff(SchemaUse.BOTH, base, inline).changes()).isEmpty();
        assertThat(diff(SchemaUse.BOTH, inline, base).changes()).isEmpty();
    }

    /// Format of names and of values that every validator takes: without it no message would be sure to be sent.
    @ParameterizedTest
    @ValueSource(strings = {"uri-template", "uri-reference", "iri-reference", "hostname"})
    void whatStandsUnderNamesOfAFormatIsShown(String format) {
        String base = """
            {"$schema": "%s", "type": "object", "propertyNames": {"format": "%s"},
             "additionalProperties": {"type": "integer"}}\
            """.formatted(DRAFT_7, format);
        ContractDiff diff = diff(SchemaUse.READ, base, base.replace("\"integer\"", "\"integer\", \"maximum\": 9"));
        assertThat(diff.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.witness()).isInstanceOf(Witness.Payload.class));
    }

    @Test
    void aPropertyThatIsForbiddenTakesNoValue() {
        String base = order(DRAFT_7, "");
        String closed = """
            {"$schema": "%s", "title": "Order", "type": "object", "additionalProperties": false,
             "properties": {"total": {"type": "number"}}}\
            """.formatted(DRAFT_7);
        assertThat(diff(SchemaUse.READ, base, closed).changes())
                .extracting(Change::witness)
                .anySatisfy(witness -> assertThat(witness)
                        .asString()
                        .contains("no value is allowed here")
                        .contains("/note"));
    }

    /// Whatever fits the first branch fits the second one as well, so nothing can be sent by the first.
    @Test
    void aChangeWhereNothingCanBeSentIsLeftOpenWithThatReason() {
        String base = """
            {"$schema": "%s", "oneOf": [
             {"type": "object", "required": ["kind"], "properties": {"kind": {"enum": ["a", "b"]}}},
             {"type": "object"}]}\
            """.formatted(DRAFT_7);
        ContractDiff diff = diff(SchemaUse.READ, base, base.replace("[\"a\", \"b\"]", "[\"a\"]"));
        assertThat(diff.changes()).singleElement().satisfies(change -> {
            assertThat(change.severity()).isEqualTo(Severity.RISKY);
            assertThat(change.undecided()).contains("do branches of oneOf overlap?");
        });
    }

    @Test
    void theSameChangeBreaksReadersOrWriters() {
        String base = order(DRAFT_7, "");
        String narrow = base.replace("\"type\": \"string\"", "\"type\": \"string\", \"maxLength\": 5");
        assertThat(diff(SchemaUse.READ, base, narrow).worst()).isEqualTo(Severity.BREAKING);
        assertThat(diff(SchemaUse.WRITTEN, base, narrow).worst()).isEqualTo(Severity.SAFE);
        assertThat(diff(SchemaUse.WRITTEN, narrow, base).worst()).isEqualTo(Severity.BREAKING);
        assertThat(diff(SchemaUse.BOTH, base, narrow).changes()).hasSize(2);
    }

    @Test
    void anUnknownDialectIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> read(order("https://example.com/mine", ""), SchemaUse.READ))
                .isInstanceOf(ContractProblem.class)
                .hasMessageContaining("order.json:1")
                .hasMessageContaining("'https://example.com/mine'")
                .hasMessageContaining("2019-09");
    }

    @Test
    void aSchemaWithoutDialectIsReadAsTheNewestAndSaysSo() {
        Contract contract = read("{\"properties\": {\"a\": {\"type\": \"string\"}}}", SchemaUse.READ);
        assertThat(contract.summary().format()).isEqualTo("JSON Schema 2020-12");
        assertThat(contract.notices()).singleElement().asString().contains("does not say its dialect");
    }
}
