package dev.plimsoll.model.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A bound, a length or a pattern that a format means anyway is no change, in bodies and in a query.
class FormatMeaningTest {
    private static ContractDiff query(String base, String revision) {
        return Amendments.diff(parameter(base), parameter(revision));
    }

    private static String parameter(String schema) {
        return """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {/a: {get: {parameters: [{name: q, in: query, schema: %s}], responses: {'204': {description: n}}}}}
            """.formatted(schema);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "type: integer, format: int32;minimum: -2147483648, maximum: 2147483647",
                "type: integer, format: int64;minimum: -9223372036854775808, maximum: 9223372036854775807",
                "type: integer, format: uint8;minimum: 0, maximum: 255",
                "type: string, format: uuid;minLength: 36, maxLength: 36",
                "type: string, format: uuid;pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'",
                "type: string, format: date;pattern: '^\\d{4}-\\d{2}-\\d{2}$', minLength: 10",
                "type: string, format: date-time;minLength: 20",
                "type: string, format: ipv4;minLength: 7, maxLength: 15",
                "type: string, format: email;minLength: 3",
                "type: string, format: hostname;minLength: 1, maxLength: 253"
            })
    void whatTheFormatMeansAnywayIsNoChange(String format, String said) {
        String one = "{" + format + "}";
        String other = "{" + format + ", " + said + "}";
        assertThat(Amendments.eitherWay(one, other)).isEmpty();
        assertThat(query(one, other).changes()).isEmpty();
        assertThat(query(other, one).changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "type: integer, format: int32;minimum: -2147483647",
                "type: integer, format: int32;maximum: 2147483646",
                "type: string, format: uuid;maxLength: 35",
                "type: string, format: date;pattern: ^1",
                "type: string, format: date;minLength: 11"
            })
    void whatItDoesNotMeanBreaks(String format, String said) {
        String one = "{" + format + "}";
        String other = "{" + format + ", " + said + "}";
        assertThat(Amendments.request(one, other).worst()).isEqualTo(Severity.BREAKING);
        assertThat(Amendments.response(other, one).worst()).isEqualTo(Severity.BREAKING);
        assertThat(query(one, other).worst()).isEqualTo(Severity.BREAKING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{oneOf: [{type: string, format: date}, {type: string, format: uuid}]}"
                        + ";{anyOf: [{type: string, format: uuid}, {type: string, format: date}]}",
                "{type: object, properties: {k: {const: a}, x: {type: string}}, required: [k], if: {properties: {k:"
                        + " {const: a}}}, then: {required: [x]}};{type: object, properties: {k: {const: a}, x: {type:"
                        + " string}}, required: [k, x]}"
            })
    void otherWordsForTheSame(String one, String other) {
        assertThat(Amendments.eitherWay(one, other)).isEmpty();
    }
}
