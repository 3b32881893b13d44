package dev.plimsoll.model.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which names properties may have, said by lists, patterns and `propertyNames`: what counts is the names, not how they
/// are written.
class PropertyNamesTest {
    private static String object(String rest) {
        return "{type: object, " + rest + "}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                // a name that propertyNames refuses is absent
                "properties: {a: {type: string}, b: {}}, propertyNames: {enum: [a, b]}"
                        + ";properties: {a: {type: string}, b: {}}, additionalProperties: false",
                "properties: {a: {type: string}}, propertyNames: {const: a}"
                        + ";properties: {a: {type: string}}, additionalProperties: false",
                "propertyNames: {enum: [a, b]};properties: {a: true, b: true}, additionalProperties: false",
                "additionalProperties: {type: integer}, propertyNames: {type: string, enum: [a, b]}, required:"
                        + " [a];properties: {a: {type: integer}, b: {type: integer}}, additionalProperties: false,"
                        + " required: [a]",
                "properties: {a: {}, c: {}}, propertyNames: {enum: [a]};properties: {a: {}}, additionalProperties:"
                        + " false",
                "additionalProperties: {type: integer}, propertyNames: {pattern: ^x-}"
                        + ";patternProperties: {^x-: {type: integer}}, additionalProperties: false",
                "properties: {a: {}}, patternProperties: {^x-: {type: integer}}, additionalProperties:"
                        + " false;properties: {a: {}}, patternProperties: {^x-: {type: integer}}, propertyNames: {pattern:"
                        + " '^(a$|x-)'}",
                // one language, two spellings
                "patternProperties: {^x-: {type: integer}};patternProperties: {'^x-.*': {type: integer}}",
                "patternProperties: {'^[a-d]$': {type: integer}}, additionalProperties: false"
                        + ";patternProperties: {'^[abcd]$': {type: integer}}, additionalProperties: false",
                "patternProperties: {'^[0-9]+$': {}}, additionalProperties: false"
                        + ";patternProperties: {'^\\d+$': {}}, additionalProperties: false",
                "patternProperties: {^a: {type: integer}, ^b: {type: integer}}, additionalProperties: {type: string}"
                        + ";patternProperties: {'^[ab]': {type: integer}}, additionalProperties: {type: string}",
                "patternProperties: {^(a|b)$: {type: integer}}, additionalProperties: false"
                        + ";properties: {a: {type: integer}, b: {type: integer}}, additionalProperties: false",
                "patternProperties: {'^[ab]$': {type: integer}}, additionalProperties: false"
                        + ";properties: {a: {type: integer}, b: {type: integer}}, additionalProperties: false",
                "patternProperties: {.*: {type: integer}};additionalProperties: {type: integer}",
                "patternProperties: {^.*$: {type: integer}}, additionalProperties: false"
                        + ";additionalProperties: {type: integer}",
                "additionalProperties: {}, propertyNames: {pattern: '^[0-9]+$'}"
                        + ";additionalProperties: {}, propertyNames: {pattern: '^\\d+$'}",
                "additionalProperties: {}, propertyNames: {minLength: 2, maxLength: 3}"
                        + ";additionalProperties: {}, propertyNames: {pattern: '^[\\s\\S]{2,3}$'}"
            })
    void theSameNamesAreNoChange(String one, String other) {
        assertThat(Amendments.eitherWay(object(one), object(other))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "propertyNames: {enum: [a, b, c]};properties: {a: true, b: true}, additionalProperties: false",
                "additionalProperties: {type: integer}, propertyNames: {enum: [a, b]}"
                        + ";properties: {a: {type: integer}, b: {type: string}}, additionalProperties: false",
                "additionalProperties: {type: integer}, propertyNames: {pattern: ^x-}"
                        + ";patternProperties: {^x-y: {type: integer}}, additionalProperties: false",
                "patternProperties: {^x-: {type: integer}}, additionalProperties: false"
                        + ";patternProperties: {^x-.+: {type: integer}}, additionalProperties: false",
                "patternProperties: {'^[a-d]$': {type: integer}}, additionalProperties: false"
                        + ";patternProperties: {'^[abc]$': {type: integer}}, additionalProperties: false",
                "patternProperties: {'^[a-d]$': {type: integer}};patternProperties: {'^[abcd]$': {type: string}}",
                "patternProperties: {^(a|b)$: {type: integer}}, additionalProperties: false"
                        + ";properties: {a: {type: integer}, b: {type: string}}, additionalProperties: false",
                "additionalProperties: {}, propertyNames: {maxLength: 3}"
                        + ";additionalProperties: {}, propertyNames: {pattern: '^[\\s\\S]{0,2}$'}"
            })
    void otherNamesAndValuesBesideOtherWordsBreak(String wide, String narrow) {
        assertThat(Amendments.request(object(wide), object(narrow)).worst()).isEqualTo(Severity.BREAKING);
        assertThat(Amendments.response(object(narrow), object(wide)).worst()).isEqualTo(Severity.BREAKING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "patternProperties: {^x-a: {type: integer}}, additionalProperties: false"
                        + ";patternProperties: {^x-: {type: integer}}, additionalProperties: false",
                "properties: {a: {type: integer}}, additionalProperties: false"
                        + ";additionalProperties: {type: integer}, propertyNames: {pattern: '^[a-z]+$'}"
            })
    void aNameOfTheNarrowerPatternIsOneOfTheWider(String narrow, String wide) {
        assertThat(Amendments.request(object(narrow), object(wide)).worst()).isNotEqualTo(Severity.BREAKING);
        assertThat(Amendments.request(object(narrow), object(wide)).changes())
                .allSatisfy(change -> assertThat(change.undecided()).isNull());
    }
}
