package dev.plimsoll.model.contract.consumer.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.consumer.pact.PactReader;
import dev.plimsoll.model.contract.diff.IndependentJudge;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// XML bodies of pacts against the schemas of a contract.
class XmlBodyTest {
    private static final Contract CONTRACT = Fixtures.yaml("""
            openapi: 3.1.0
            info: {title: Shop, version: "1"}
            paths:
              /orders/1:
                get:
                  responses:
                    "200":
                      description: one
                      content:
                        application/xml: {schema: {$ref: '#/components/schemas/Order'}}
                    "201":
                      description: one of two
                      content:
                        application/xml: {schema: {oneOf: [{$ref: '#/components/schemas/Order'}, {type: object}]}}
            components:
              schemas:
                Order:
                  type: object
                  xml: {name: order, namespace: 'urn:shop'}
                  additionalProperties: false
                  required: [id, total, tags, lines]
                  properties:
                    id: {type: integer, xml: {attribute: true}}
                    total: {type: number, xml: {name: sum, prefix: s, namespace: 'urn:sum'}}
                    tags: {type: array, items: {type: string, xml: {name: tag}}}
                    lines:
                      type: array
                      xml: {wrapped: true, name: all}
                      items: {type: object, required: [count], xml: {name: line}, properties: {count: {type: integer}}}
                    paid: {type: boolean}
            """);
    private static final String GOOD = "<o:order xmlns:o='urn:shop' xmlns:x='urn:sum' id='7'><x:sum>3.5</x:sum>"
            + "<tag>a</tag><tag>b</tag><all><line><count>2</count></line></all></o:order>";

    private static InteractionCheck check(int status, String body) {
        String pact = """
                {"interactions": [{"description": "d", "request": {"method": "GET", "path": "/orders/1"},
                  "response": {"status": %d, "headers": {"Content-Type": "application/xml"}, "body": "%s"}}],
                 "metadata": {"pactSpecification": {"version": "3.0.0"}}}
                """.formatted(status, body);
        return new PactComparison()
                .compare(
                        new PactReader().read(pact.getBytes(StandardCharsets.UTF_8), "pact.json"),
                        CONTRACT,
                        new IndependentJudge())
                .interactions()
                .getFirst();
    }

    @Test
    void namesAttributesNamespacesAndListsAreRead() {
        assertThat(check(200, GOOD).disagreements()).isEmpty();
        assertThat(check(200, GOOD.replace("<tag>a</tag><tag>b</tag>", "")).disagreements())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id='7'|id='x'|refuses the example",
                "id='7'||refuses the example",
                "3.5|much|refuses the example",
                "urn:sum|urn:other|refuses the example",
                "urn:shop|urn:other|the root element is <order>",
                "<count>2</count>||refuses the example",
                "<line>|<lin>|it is not XML",
                "all>|lines>|refuses the example",
                "</o:order>|<more/></o:order>|refuses the example",
                "</o:order>|<paid>true</paid></o:order>|lets the provider leave it out"
            })
    void whatTheSchemaDoesNotAllowIsRefused(String old, String fresh, String words) {
        InteractionCheck checked = check(200, GOOD.replace(old, fresh == null ? "" : fresh));
        assertThat(checked.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(checked.disagreements().getFirst().what()).contains(words);
    }

    @Test
    void aChoiceOfSchemasStaysUndecided() {
        assertThat(check(201, GOOD).disagreements())
                .singleElement()
                .satisfies(found -> assertThat(found.undecided()).isTrue());
    }
}
