package dev.plimsoll.model.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What depends on a property, written as a dependency or as a condition; and what only a branch declares is sent too.
class ConditionsTest {

    private static String object(String rest) {
        return "{type: object, properties: {a: {type: string}}, %s}".formatted(rest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dependentSchemas: {a: {required: [b]}}|if: {required: [a]}, then: {required: [b]}",
                "dependentSchemas: {a: {required: [b], properties: {b: {type: string}}}}"
                        + "|if: {required: [a]}, then: {required: [b], properties: {b: {type: string}}}",
                "dependentSchemas: {a: {properties: {b: {type: string}}}, c: {required: [a]}}"
                        + "|allOf: [{if: {required: [a]}, then: {properties: {b: {type: string}}}},"
                        + " {if: {required: [c]}, then: {required: [a]}}]",
                "dependentRequired: {a: [b]}|dependentSchemas: {a: {required: [b]}}",
                "dependentRequired: {a: [b]}|anyOf: [{not: {required: [a]}}, {required: [b]}]"
            })
    void theSameMeaningIsNoChange(String one, String other) {
        assertThat(Amendments.eitherWay(object(one), object(other))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dependentSchemas: {a: {required: [b]}}|if: {required: [a]}, then: {required: [b, c]}",
                "dependentSchemas: {a: {properties: {b: {type: string}}}}"
                        + "|if: {required: [a]}, then: {properties: {b: {type: string, minLength: 1}}}",
                "dependentRequired: {a: [b]}|anyOf: [{not: {required: [a]}}, {required: [c]}]"
            })
    void aChangeBesideTheOtherWordsBreaks(String one, String other) {
        assertThat(Amendments.request(object(one), object(other)).worst()).isEqualTo(Severity.BREAKING);
        assertThat(Amendments.response(object(other), object(one)).worst()).isEqualTo(Severity.BREAKING);
    }

    /// A closed reading of the sender once took for absent what its branches declare.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "anyOf: [{properties: {z: {type: string}}}, {properties: {y: {}}}]|additionalProperties: false",
                "anyOf: [{additionalProperties: {type: string}}, {properties: {y: {}}}]|additionalProperties: false",
                "anyOf: [{properties: {z: {type: string}}}, {properties: {y: {}}}]"
                        + "|allOf: [{properties: {z: {type: integer}}}]",
                "dependentSchemas: {a: {properties: {z: {type: string}}}}|additionalProperties: false",
                "if: {required: [a]}, then: {properties: {z: {type: string}}}|additionalProperties: false"
            })
    void whatABranchDeclaresIsSent(String sent, String accepted) {
        assertThat(Amendments.request(object(sent), object(accepted)).worst()).isEqualTo(Severity.BREAKING);
        assertThat(Amendments.response(object(accepted), object(sent)).worst()).isEqualTo(Severity.BREAKING);
    }
}
