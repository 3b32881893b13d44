package dev.plimsoll.model.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.json.Json;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ObjectionsTest {
    private static List<String> objections(String schema, String value, int most) {
        Schema read = Fixtures.schema("3.1.0", schema);
        return new SampleValues(Flow.REQUEST)
                .objections(read, Json.mapper().readTree(value), most).stream()
                        .map(objection -> objection.pointer() + ": " + objection.sentence())
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{required: [a, b]}|{}|: the required property 'a' is missing;: the required property 'b' is missing",
                "{additionalProperties: false, properties: {a: {}}}|{\"a\":1,\"x\":1,\"y~/\":2}"
                        + "|/x: no value is allowed here;/y~0~1: no value is allowed here",
                "{items: {type: integer}, maxItems: 1}|[\"a\",1,null]"
                        + "|/0: string is not among the allowed types [number];/2: null is not among the allowed types"
                        + " [number];: a list of 3 items is longer than 1",
                "{maxProperties: 1, properties: {a: {minimum: 3}}}|{\"a\":1,\"b\":1}"
                        + "|/a: 1 is below the minimum 3;: an object of 2 properties is larger than 1",
                "{properties: {a: {oneOf: [{type: string}, {minimum: 9}]}}, required: [z]}|{\"a\":1}"
                        + "|: the required property 'z' is missing;/a: it fits no branch of oneOf",
                "{properties: {a: {maxLength: 1}}, not: {required: [b]}}|{\"a\":\"long\",\"b\":1}"
                        + "|/a: a text of 4 characters is longer than 1;: a value that 'not' excludes",
                "{type: string}|{\"a\":1}|: object is not among the allowed types [string]",
            })
    void everyPartThatIsWrongIsTold(String schema, String value, String told) {
        assertThat(objections(schema, value, 9)).containsExactly(told.split(";", -1));
    }

    @Test
    void noMoreAreToldThanWereAskedFor() {
        assertThat(objections("{items: {type: string}}", "[1,2,3,4]", 2))
                .containsExactly(
                        "/0: number is not among the allowed types [string]",
                        "/1: number is not among the allowed types [string]");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void ofSeveralBrokenMembersEachIsTold(long seed) {
        Schema schema = Fixtures.schema("3.1.0", """
            {type: object, required: [a, b, c, d], properties: {a: {type: integer, minimum: 0}, b: {enum: [x, y]},
             c: {type: array, minItems: 1, items: {type: boolean}}, d: {type: object, required: [e]}}}
            """);
        SampleValues values = new SampleValues(Flow.REQUEST);
        Random random = new Random(seed);
        for (int turn = 0; turn < 200; turn++) {
            ObjectNode value = (ObjectNode) values.sample(schema, random).orElseThrow();
            List<String> broken = List.of("a", "b", "c", "d").stream()
                    .filter(_ -> random.nextBoolean())
                    .toList();
            broken.forEach(name -> value.put(name, -1.5));
            List<String> told = values.objections(schema, value, 9).stream()
                    .map(SampleValues.Objection::pointer)
                    .toList();
            assertThat(told)
                    .as("seed %d, %s", seed, value)
                    .containsExactlyInAnyOrderElementsOf(
                            broken.stream().map(name -> "/" + name).toList());
            assertThat(values.accepts(schema, (JsonNode) value)).hasValue(broken.isEmpty());
        }
    }
}
