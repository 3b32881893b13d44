package dev.plimsoll.model.contract.consumer.pact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.read.DocumentReader;
import dev.plimsoll.model.contract.read.ReadLimits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every matcher, with a value that fits and one that does not.
class MatcherTest {
    private static List<Mismatch> compare(String rule, String example, String actual) {
        String expected = "{\"body\": {\"x\": " + example
                + "}, \"matchingRules\": {\"body\": {\"$.x\": {\"matchers\": [" + rule + "]}}}}";
        PartReader reader = new PartReader("test.json", PactVersion.V3);
        return new PactMatch(PactVersion.V3)
                .compare(
                        reader.response(cursor(expected)),
                        reader.response(cursor("{\"body\": {\"x\": " + actual + "}}")));
    }

    private static Cursor cursor(String json) {
        return Cursor.root(
                new DocumentReader(ReadLimits.DEFAULT).read(json.getBytes(StandardCharsets.UTF_8), "test.json"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"match": "type"}                                    | "a"      | "b"                    | 5
            {"match": "type", "min": 2}                          | ["a"]    | ["b", "c"]             | ["b"]
            {"match": "type", "max": 2}                          | ["a"]    | ["b", "c"]             | ["b", "c", "d"]
            {"match": "type", "min": 1, "max": 2}                | ["a"]    | ["b"]                  | []
            {"match": "regex", "regex": "a+"}                    | "a"      | "aaa"                  | "aab"
            {"match": "equality"}                                | 5        | 5.0                    | 6
            {"match": "include", "value": "low"}                 | "below"  | "lower"                | "high"
            {"match": "number"}                                  | 1        | 2.5                    | "2.5"
            {"match": "integer"}                                 | 1        | 7                      | 7.5
            {"match": "decimal"}                                 | 1.5      | 7.25                   | 7
            {"match": "date", "date": "yyyy-MM-dd"}              | "x"      | "2026-02-28"           | "28.02.2026"
            {"match": "time", "format": "HH:mm"}                 | "x"      | "23:59"                | "24:61"
            {"match": "timestamp", "timestamp": "yyyy-MM-dd HH"} | "x"      | "2026-02-28 10"        | "2026-02-28"
            {"match": "datetime", "format": "yyyy-MM-dd'T'HH:mm"}| "x"      | "2026-02-28T10:00"     | "soon"
            {"match": "null"}                                    | null     | null                   | 0
            {"match": "boolean"}                                 | true     | false                  | 1
            {"match": "notEmpty"}                                | "a"      | "b"                    | ""
            {"match": "semver"}                                  | "1.0.0"  | "2.1.0-rc.1"           | "2.1"
            {"match": "values"}                                  | {"a": 1} | {"b": 1, "c": 1}       | {"b": 2}
            {"match": "eachKey", "rules": [{"match": "regex", "regex": "[a-z]"}]}  | {"a": 1} | {"b": 1} | {"B": 1}
            {"match": "eachValue", "rules": [{"match": "integer"}]} | {"a": 1} | {"b": 9, "c": 2}    | {"b": "9"}
            {"match": "eachValue", "rules": [{"match": "type"}]} | ["a"]    | ["b", "c"]             | ["b", 1]
            {"match": "arrayContains", "variants": [{"index": 0, "rules": {"$": {"matchers": [{"match": "integer"}]}}}]} | [1] | ["a", 3] | ["a"]
            """)
    void fitsAndDoesNotFit(String rule, String example, String fits, String differs) {
        assertThat(compare(rule, example, fits)).as(rule).isEmpty();
        assertThat(compare(rule, example, differs)).as(rule).isNotEmpty().noneMatch(Mismatch::undecided);
    }

    @ParameterizedTest
    @CsvSource({"{\"match\": \"of-tomorrow\"}"})
    void aMatcherThatIsNotKnownIsUndecided(String rule) {
        assertThat(compare(rule, "1", "1")).singleElement().matches(Mismatch::undecided);
    }

    @ParameterizedTest
    @CsvSource({"(.*a){20}b", "(.*.*.*.*.*.*a)+b"})
    void aPatternThatBacktracksWithoutEndIsUndecided(String pattern) {
        String text = "\"" + "a".repeat(60) + "\"";
        assertThat(compare("{\"match\": \"regex\", \"regex\": \"" + pattern + "\"}", "\"b\"", text))
                .singleElement()
                .matches(Mismatch::undecided);
    }
}
