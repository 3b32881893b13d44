package dev.plimsoll.model.contract.consumer.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.contract.schema.SampleValues;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.sandbox.synthetic.NumberedWords;
import dev.plimsoll.model.sandbox.synthetic.SyntheticData;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Values as XML, by the schemas of a contract.
class XmlWritingTest {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final Contract CONTRACT = Fixtures.yaml("""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths: {}
        components:
          schemas:
            Order:
              type: object
              xml: {name: order, namespace: 'urn:shop'}
              additionalProperties: false
              required: [id, total, tags, lines, address]
              properties:
                note: {type: [string, 'null']}
                id: {type: integer, xml: {attribute: true}}
                total: {type: number, xml: {name: sum, prefix: s, namespace: 'urn:sum'}}
                tags: {type: array, minItems: 1, items: {type: string, minLength: 1, xml: {name: tag}}}
                lines:
                  type: array
                  xml: {wrapped: true, name: all}
                  items: {$ref: '#/components/schemas/Line'}
                paid: {type: boolean}
                address: {type: object, required: [city], properties: {city: {type: string, minLength: 1}}}
            Line:
              type: object
              required: [count, text]
              xml: {name: line}
              properties:
                count: {type: integer, xml: {attribute: true, prefix: l, namespace: 'urn:line'}}
                text: {type: string, minLength: 1, xml: {nodeType: text}}
            Plain: {type: object, properties: {names: {type: array, items: {type: string}}}}
            Numbers: {type: array, items: {type: integer}}
            Either: {oneOf: [{type: object}, {type: string}]}
        """);

    private static Schema schema(String name) {
        var at = CONTRACT.schemas().root().follow("/components/schemas/" + name);
        return CONTRACT.schemas().schema(Objects.requireNonNull(at));
    }

    private static JsonNode json(String text) {
        return Json.mapper().readTree(text);
    }

    @Test
    void namesAttributesNamespacesAndListsAreWritten() {
        JsonNode order = json("""
            {"note": null, "id": 7, "total": 3.5, "tags": ["a", "b"], "lines": [{"count": 2, "text": "<x>"}],
             "paid": true, "address": {"city": "Köln"}}
            """);

        assertThat(XmlWriting.text(order, schema("Order")).orElseThrow())
                .isEqualTo(HEAD + "<order xmlns=\"urn:shop\" id=\"7\">"
                        + "<note xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"></note>"
                        + "<s:sum xmlns:s=\"urn:sum\">3.5</s:sum><tag>a</tag><tag>b</tag>"
                        + "<all><line xmlns:l=\"urn:line\" l:count=\"2\">&lt;x&gt;</line></all>"
                        + "<paid>true</paid><address><city>Köln</city></address></order>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Plain|{\"names\": [\"a\", \"b\"]}|<value><names>a</names><names>b</names></value>",
                "Plain|{\"other\": {\"x\": 1}}|<value><other><x>1</x></other></value>",
                "Numbers|[1, 2]|<value><item>1</item><item>2</item></value>",
            })
    void whereTheContractSaysNothingNamesAreThoseOfTheProperties(String schema, String value, String xml) {
        assertThat(XmlWriting.text(json(value), schema(schema))).hasValue(HEAD + xml);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Either|{}",
                "Plain|{\"a b\": 1}",
                "Plain|{\"a:b\": 1}",
                "Plain|{\"names\": [\"\\u0000\"]}",
                "Plain|{\"names\": [\"\\ud800\"]}",
                "Order|{\"id\": {\"no\": \"attribute\"}}",
            })
    void whatXmlCannotSayIsNotWritten(String schema, String value) {
        assertThat(XmlWriting.text(json(value), schema(schema))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsWrittenIsReadAsAValueThatTheSchemaAccepts(long seed) {
        Schema order = schema("Order");
        SyntheticData data = new SyntheticData(Flow.REQUEST, new NumberedWords(), seed, null);
        SampleValues values = new SampleValues(Flow.REQUEST);
        for (int at = 0; at < 200; at++) {
            JsonNode value = data.value(order, "order-" + at).orElseThrow();
            String text = XmlWriting.text(value, order).orElseThrow();
            XmlTexts.Reading read = XmlTexts.read(text, order);

            assertThat(read.wrong()).as("seed %d, %s", seed, text).isNull();
            assertThat(values.objections(order, Objects.requireNonNull(read.value()), 1))
                    .as("seed %d, %s", seed, text)
                    .isEmpty();
        }
    }
}
