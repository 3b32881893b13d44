package dev.plimsoll.model.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.Operation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.StringNode;

/// Requests that witness a change travel as the contract says.
class CallsTest {
    private static final String LIST = "type: array, items: {const: a b}, minItems: 2, maxItems: 2";
    private static final String RANGE =
            "type: object, required: [from, to], additionalProperties: false, properties: {from: {const: 1}, to:"
                    + " {const: 2}}";

    private final Calls calls = new Calls();

    private static Operation operation(String parameter, String body) {
        String path = parameter.contains("in: path") ? "/things/{p}" : "/things";
        return Fixtures.yaml("""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              %s:
                post:
                  parameters: [%s]
            %s
                  responses: {'200': {description: ok}}
            """.formatted(path, parameter, body.indent(6).stripTrailing()))
                .operations()
                .getFirst();
    }

    private Witness.Call least(String place, String schema) {
        String parameter = "{name: p, required: true, " + place + ", schema: {" + schema + "}}";
        return calls.least(operation(parameter, ""), "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "in: query|/things?p=a%20b&p=a%20b",
                "in: query, explode: false|/things?p=a%20b,a%20b",
                "in: query, style: spaceDelimited, explode: false|/things?p=a%20b%20a%20b",
                "in: query, style: pipeDelimited, explode: false|/things?p=a%20b%7Ca%20b",
                "in: path|/things/a%20b,a%20b",
                "in: path, style: label, explode: true|/things/.a%20b.a%20b",
                "in: path, style: matrix|/things/;p=a%20b,a%20b"
            })
    void aListTravelsInTheStyleOfItsParameter(String place, String target) {
        assertThat(least(place, LIST).target()).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "in: query|/things?from=1&to=2",
                "in: query, explode: false|/things?p=from,1,to,2",
                "in: query, style: deepObject, explode: true|/things?p%5Bfrom%5D=1&p%5Bto%5D=2",
                "in: path, style: simple, explode: true|/things/from=1,to=2"
            })
    void anObjectTravelsInTheStyleOfItsParameter(String place, String target) {
        assertThat(least(place, RANGE).target()).isEqualTo(target);
    }

    @Test
    void headersAndCookiesTravelToo() {
        assertThat(least("in: header, explode: true", RANGE).headers()).isEqualTo(Map.of("p", "from=1,to=2"));
        assertThat(least("in: cookie", "const: a b").headers()).isEqualTo(Map.of("Cookie", "p=a%20b"));
    }

    @Test
    void anEmptyListThatIsRequiredIsNamedAllTheSame() {
        assertThat(least("in: query", "type: array, maxItems: 0").target()).isEqualTo("/things?p=");
    }

    @Test
    void aGivenValueTakesThePlaceOfTheRequiredOne() {
        Operation operation = operation("{name: p, in: query, required: true, schema: {type: string}}", "");
        assertThat(calls.carrying(operation, operation.parameters().getFirst(), StringNode.valueOf(""), "")
                        .target())
                .isEqualTo("/things?p=");
    }

    @Test
    void theBodyIsOfTheTypeThatTheHeaderNames() {
        Operation operation = operation("", """
            requestBody:
              content:
                text/*: {schema: {const: plain}}
                application/json: {schema: {const: {a: 1}}}
            """);
        assertThat(calls.with(operation, Map.of("Content-Type", "text/csv"), "").body())
                .isEqualTo(StringNode.valueOf("plain"));
        assertThat(calls.least(operation, "").body()).isNull();
    }

    @Test
    void aRequiredBodyIsJsonWhereThatIsTaken() {
        Operation operation = operation("", """
            requestBody:
              required: true
              content:
                text/*: {schema: {const: plain}}
                application/json: {schema: {const: {a: 1}}}
            """);
        assertThat(calls.least(operation, "").headers()).isEqualTo(Map.of("Content-Type", "application/json"));
        assertThat(calls.least(operation, "").body()).hasToString("{\"a\":1}");
    }
}
