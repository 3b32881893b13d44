package dev.plimsoll.model.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `unevaluatedProperties` closes what `additionalProperties` closes where no branch decides what is looked at.
class UnevaluatedPropertiesTest {
    private static final String CLOSED =
            "{type: object, properties: {a: {type: string}, b: {type: integer}}, additionalProperties: false}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: object, properties: {a: {type: string}, b: {type: integer}}, unevaluatedProperties: false}",
                "{type: object, allOf: [{properties: {a: {type: string}}}, {properties: {b: {type: integer}}}], "
                        + "unevaluatedProperties: false}",
                "{type: object, properties: {b: {type: integer}}, allOf: [{properties: {a: {type: string}}}], "
                        + "unevaluatedProperties: false}"
            })
    void theSameMeaningIsNoChange(String schema) {
        assertThat(Amendments.request(CLOSED, schema).changes()).isEmpty();
        assertThat(Amendments.request(schema, CLOSED).changes()).isEmpty();
        assertThat(Amendments.response(CLOSED, schema).changes()).isEmpty();
        assertThat(Amendments.response(schema, CLOSED).changes()).isEmpty();
    }

    @Test
    void aPropertyThatIsNoLongerLookedAtBreaks() {
        assertThat(Amendments.findings(Amendments.request(
                        CLOSED,
                        "{type: object, allOf: [{properties: {a: {type: string}}}], unevaluatedProperties: false}")))
                .anyMatch(finding -> finding.startsWith("BREAKING"));
    }
}
