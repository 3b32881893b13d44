package dev.plimsoll.model.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every schema rule in both directions: what the change is called, and what it is, in a request and in an answer.
class SchemaRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: string}|{type: integer}|BREAKING request-body-type-changed|BREAKING response-body-type-changed",
                "{type: integer}|{type: number}|SAFE request-body-type-generalized|BREAKING"
                        + " response-body-type-generalized",
                "{type: number}|{type: integer}|BREAKING request-body-type-specialized|SAFE"
                        + " response-body-type-specialized",
                "{type: string}|{type: [string, boolean]}|SAFE request-body-type-generalized|BREAKING"
                        + " response-body-type-generalized",
                "{type: string}|{type: [string, 'null']}|SAFE request-body-became-nullable|BREAKING"
                        + " response-body-became-nullable",
                "{type: [string, 'null']}|{type: string}|BREAKING request-body-became-not-nullable|SAFE"
                        + " response-body-became-not-nullable",
                "{enum: [a, b]}|{enum: [a]}|BREAKING request-body-enum-value-removed|SAFE"
                        + " response-body-enum-value-removed",
                "{enum: [a]}|{enum: [a, b]}|SAFE request-body-enum-value-added|BREAKING response-body-enum-value-added",
                "{type: string}|{type: string, enum: [a]}|BREAKING request-body-became-enum|SAFE"
                        + " response-body-became-enum",
                "{type: integer}|{type: integer, minimum: 3}|BREAKING request-body-min-set|SAFE response-body-min-set",
                "{type: integer, minimum: 3}|{type: integer, minimum: 2}|SAFE request-body-min-decreased|BREAKING"
                        + " response-body-min-decreased",
                "{type: number, maximum: 9}|{type: number, exclusiveMaximum: 9}|BREAKING"
                        + " request-body-max-decreased|SAFE response-body-max-decreased",
                "{type: integer}|{type: integer, multipleOf: 3}|BREAKING request-body-multiple-of-added|SAFE"
                        + " response-body-multiple-of-added",
                "{type: integer, multipleOf: 6}|{type: integer, multipleOf: 3}|SAFE"
                        + " request-body-multiple-of-changed|BREAKING response-body-multiple-of-changed",
                "{type: string, maxLength: 9}|{type: string, maxLength: 5}|BREAKING"
                        + " request-body-max-length-decreased|SAFE response-body-max-length-decreased",
                "{type: string}|{type: string, minLength: 1}|BREAKING request-body-min-length-set|SAFE"
                        + " response-body-min-length-set",
                "{type: string}|{type: string, pattern: '^[0-9]+$'}|BREAKING request-body-pattern-added|SAFE"
                        + " response-body-pattern-added",
                "{type: string}|{type: string, format: uuid}|BREAKING request-body-type-changed|SAFE"
                        + " response-body-type-changed",
                "{type: array}|{type: array, maxItems: 2}|BREAKING request-body-max-items-set|SAFE"
                        + " response-body-max-items-set",
                "{type: array}|{type: array, uniqueItems: true}|BREAKING request-body-unique-items-added|SAFE"
                        + " response-body-unique-items-added",
                "{type: array, items: {type: string}}|{type: array, items: {type: integer}}|BREAKING"
                        + " request-property-type-changed|BREAKING response-property-type-changed",
                "{type: object, properties: {a: {}}}|{type: object, properties: {a: {}, b: {}}}|SAFE"
                        + " new-optional-request-property|SAFE response-optional-property-added",
                "{type: object, properties: {a: {}}}|{type: object, required: [b], properties: {a: {}, b: {}}}|BREAKING"
                        + " new-required-request-property|SAFE response-required-property-added",
                "{type: object, properties: {a: {}, b: {}}}|{type: object, properties: {a: {}}}|RISKY"
                        + " request-property-removed|RISKY response-optional-property-removed",
                "{type: object, additionalProperties: false, properties: {a: {}, b: {}}}|{type: object,"
                        + " additionalProperties: false, properties: {a: {}}}|BREAKING request-property-removed|RISKY"
                        + " response-optional-property-removed",
                "{type: object, required: [b], properties: {a: {}, b: {}}}|{type: object, properties: {a: {}}}|RISKY"
                        + " request-property-removed|BREAKING response-required-property-removed",
                "{type: object, properties: {a: {}}}|{type: object, required: [a], properties: {a: {}}}|BREAKING"
                        + " request-property-became-required|SAFE response-property-became-required",
                "{type: object, required: [a], properties: {a: {}}}|{type: object, properties: {a: {}}}|SAFE"
                        + " request-property-became-optional|BREAKING response-property-became-optional",
                "{type: object, additionalProperties: {type: string}}|{type: object, additionalProperties: {type:"
                        + " integer}}|BREAKING request-property-type-changed|BREAKING response-property-type-changed",
                "{type: object, additionalProperties: {type: string}}|{type: object, additionalProperties:"
                        + " false}|BREAKING request-body-additional-properties-closed|SAFE"
                        + " response-body-additional-properties-closed",
                "{oneOf: [{type: string, maxLength: 9}, {type: boolean}, {type: array}]}|{oneOf: [{type: string,"
                        + " maxLength: 9}, {type: boolean}]}|BREAKING request-body-one-of-removed|SAFE"
                        + " response-body-one-of-removed",
                "{anyOf: [{type: string, maxLength: 9}, {type: boolean}]}|{anyOf: [{type: string, maxLength: 9},"
                        + " {type: boolean}, {type: array}]}|SAFE request-body-any-of-added|BREAKING"
                        + " response-body-any-of-added",
                "{oneOf: [{type: string}, {type: boolean}]}|{oneOf: [{type: string}]}|BREAKING"
                        + " request-body-list-of-types-narrowed|SAFE response-body-list-of-types-narrowed",
                "{type: string}|{anyOf: [{type: string}, {type: boolean}]}|SAFE"
                        + " request-body-list-of-types-widened|BREAKING response-body-list-of-types-widened"
            })
    void isNamedAndJudged(String base, String revision, String inRequest, String inResponse) {
        ContractDiff request = Amendments.request(base, revision);
        ContractDiff response = Amendments.response(base, revision);
        assertThat(Amendments.findings(request)).as("request").containsExactly(inRequest);
        assertThat(Amendments.findings(response)).as("response").containsExactly(inResponse);
        for (ContractDiff diff : java.util.List.of(request, response)) {
            assertThat(diff.notices()).isEmpty();
            Change change = diff.changes().getFirst();
            assertThat(change.witness() != null).isEqualTo(change.severity() == Severity.BREAKING);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: object, properties: {a: {type: string}}}|{allOf: [{type: object}, {properties: {a: {type:"
                        + " string}}}]}",
                "{enum: [a, b]}|{enum: [b, a]}",
                "{const: a}|{enum: [a]}",
                "{required: [a, b], properties: {a: {}, b: {}}}|{properties: {b: {}, a: {}}, required: [b, a]}",
                "{oneOf: [{type: string}, {type: integer}]}|{oneOf: [{type: integer}, {type: string}]}",
                "{anyOf: [{type: string}, {type: integer}]}|{type: [string, integer]}",
                "{anyOf: [{type: string}, {type: 'null'}]}|{type: [string, 'null']}",
                "{oneOf: [{$ref: '#/components/schemas/X'}, {type: 'null'}]}|{type: ['null', object], properties: {x:"
                        + " {type: string}}}",
                "{$ref: '#/components/schemas/X'}|{type: object, properties: {x: {type: string}}}",
                "{type: array, items: {$ref: '#/components/schemas/X'}}|{type: array, items: {type: object,"
                        + " properties: {x: {type: string}}}}",
                "{type: integer, minimum: 1, exclusiveMinimum: 1}|{type: integer, exclusiveMinimum: 1}",
                "{type: number, minimum: 1}|{type: number, minimum: 1.0, description: the same}",
                "{type: object, properties: {a: {type: string}, b: {type: string}}, dependentRequired: {a: [b]}}|{type:"
                        + " object, properties: {a: {type: string}, b: {type: string}}, if: {required: [a]}, then:"
                        + " {required: [b]}}",
                "{type: object, properties: {a: {type: string}}, if: {required: [a]}, then: {required: [b]}}|{type:"
                        + " object, properties: {a: {type: string}}, anyOf: [{not: {required: [a]}}, {required: [b]}]}",
                "{type: object, properties: {a: false, b: {type: string}}}|{type: object, properties: {b: {type:"
                        + " string}}, not: {required: [a]}}",
                "{type: object, properties: {a: {type: string}}}|{type: object, patternProperties: {^a$: {type:"
                        + " string}}}",
                "{type: object, required: [a], additionalProperties: false, properties: {a: {type: string}}}|{type:"
                        + " object, required: [a], additionalProperties: false, patternProperties: {^a$: {type:"
                        + " string}}}",
                "{allOf: [{type: object, required: [k], properties: {k: {type: string}}}, {oneOf: [{required: [x],"
                        + " properties: {x: {type: integer}, y: false}}, {required: [y], properties: {y: {type: integer},"
                        + " x: false}}]}]}|{oneOf: [{type: object, required: [k, x], properties: {k: {type: string}, x:"
                        + " {type: integer}, y: false}}, {type: object, required: [k, y], properties: {k: {type: string},"
                        + " y: {type: integer}, x: false}}]}",
                "{type: string, not: {not: {minLength: 2}}}|{type: string, minLength: 2}",
                "{oneOf: [{const: a}, {const: b}]}|{enum: [a, b]}",
                "{type: array, items: {type: string}, contains: {}}|{type: array, items: {type: string}, minItems: 1}",
                "{$ref: '#/components/schemas/L'}|{type: object, properties: {v: {type: string}, next: {$ref:"
                        + " '#/components/schemas/M'}}}"
            })
    void anotherWayToWriteItIsNoChange(String base, String revision) {
        String more = """

            X: {type: object, properties: {x: {type: string}}}
            L: {type: object, properties: {v: {type: string}, next: {$ref: '#/components/schemas/L'}}}
            M: {type: object, properties: {v: {type: string}, next: {$ref: '#/components/schemas/L'}}}
            """;
        for (String[] pair : new String[][] {{base, revision}, {revision, base}}) {
            ContractDiff diff = Amendments.diff(
                    Amendments.contract("3.1.0", "In: " + pair[0] + "\nOut: " + pair[0] + more),
                    Amendments.contract("3.1.0", "In: " + pair[1] + "\nOut: " + pair[1] + more));
            assertThat(Amendments.findings(diff)).isEmpty();
        }
    }

    /// Nearly the same as what is no change.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: object, properties: {a: false, b: {type: string}}}|{type: object, properties: {b: {type:"
                        + " string}}}",
                "{type: object, properties: {a: {type: string}}}|{type: object, patternProperties: {^a$: {type:"
                        + " integer}}}",
                "{type: object, properties: {a: {type: string}}}|{type: object, patternProperties: {^a: {type:"
                        + " string}}}",
                "{type: object, properties: {a: {type: string}}, dependentRequired: {a: [b]}}|{type: object,"
                        + " properties: {a: {type: string}}, if: {required: [a]}, then: {required: [c]}}",
                "{allOf: [{type: object, required: [k], properties: {k: {type: string}}}, {oneOf: [{required: [x],"
                        + " properties: {x: {type: integer}, y: false}}, {required: [y], properties: {y: {type: integer},"
                        + " x: false}}]}]}|{oneOf: [{type: object, required: [k, x], properties: {k: {type: string}, x:"
                        + " {type: integer}, y: false}}, {type: object, required: [k, y], properties: {k: {type: integer},"
                        + " y: {type: integer}, x: false}}]}",
            })
    void whatIsNearlyTheSameIsAChange(String base, String revision) {
        for (String[] pair : new String[][] {{base, revision}, {revision, base}}) {
            assertThat(Amendments.request(pair[0], pair[1]).changes()).isNotEmpty();
            assertThat(Amendments.response(pair[0], pair[1]).changes()).isNotEmpty();
        }
    }

    @Test
    void aListThatEndsAfterItsFirstItemsIsAsLongAsTheyAre() {
        String ends = "{type: array, prefixItems: [{type: integer}], items: false}";
        String counted = "{type: array, prefixItems: [{type: integer}], maxItems: 1}";
        assertThat(Amendments.request(ends, counted).changes()).isEmpty();
        assertThat(Amendments.response(counted, ends).changes()).isEmpty();
        assertThat(Amendments.request(ends, "{type: array, prefixItems: [{type: integer}]}")
                        .changes())
                .extracting(Change::what)
                .containsExactly("Changed the type of $[*] in the request body (application/json) from none to any.");
    }
}
