package dev.plimsoll.model.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.json.Json;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class InXmlTest {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final OperationKey ORDER = new OperationKey("GET", "/orders/{id}");
    private static final OperationKey PLACE = new OperationKey("POST", "/orders");
    private static final Contract CONTRACT = Fixtures.yaml("""
        openapi: 3.1.0
        info: {title: Orders, version: '1'}
        paths:
          /orders/{id}:
            get:
              responses:
                '200': {description: ok, content: {application/xml: {schema: {$ref: '#/components/schemas/Order'}}}}
                '404': {description: none, content: {text/xml: {schema: {type: object, xml: {name: problem}, properties: {why: {type: string}}}}}}
                '409': {description: both, content: {application/json: {}, text/xml: {schema: {type: object}}}}
          /orders:
            post:
              requestBody: {content: {application/xml: {schema: {type: array, items: {$ref: '#/components/schemas/Line'}}}}}
              responses: {'201': {description: placed}}
        components:
          schemas:
            Order:
              type: object
              xml: {name: order, namespace: 'urn:shop'}
              properties:
                id: {type: integer, xml: {attribute: true, name: number}}
                total: {type: number, xml: {name: sum}}
                tags: {type: array, items: {type: string, xml: {name: tag}}}
                notes: {type: array, items: {type: string}}
                lines: {type: array, xml: {wrapped: true, name: all}, items: {$ref: '#/components/schemas/Line'}}
                more: {type: object, additionalProperties: {type: string}}
            Line:
              type: object
              xml: {name: line}
              properties:
                count: {type: integer, xml: {attribute: true}}
                text: {type: string, xml: {nodeType: text}}
        """);

    private static Optional<InXml> replaced(String path, String json) {
        List<String> steps = path == null ? List.of() : List.of(path.split("\\."));
        return InXml.of(
                new MessageFault.CorruptField(
                        Aim.at(ORDER).withStatus("200"),
                        MessageFault.Side.RESPONSE,
                        steps,
                        FieldDamage.REPLACED,
                        Json.read(json, JsonNode.class)),
                CONTRACT);
    }

    @ParameterizedTest
    @CsvSource({
        "id, @number",
        "total, sum",
        "tags, tag",
        "tags.*, tag",
        "notes.*, notes",
        "lines, all",
        "lines.*, all/line",
        "lines.*.count, all/line/@count",
        "lines.*.text, all/line/text()",
        "more.*, more/*",
        "unknown, unknown",
        "tags.0, ",
        "id.deeper, ",
    })
    void aFieldIsWhereTheContractPutsIt(String path, String expected) {
        Optional<String> found = InXml.of(new Fault.MissingField(ORDER, "200", List.of(path.split("\\."))), CONTRACT)
                .map(xml -> String.join("/", xml.path()));
        assertThat(found).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "total|2.5|<sum>2.5</sum>",
                "id|9|9",
                "tags.*|\"a<b\"|<tag>a&lt;b</tag>",
                "lines|[{\"count\":1,\"text\":\"x\"}]|<all><line count=\"1\">x</line></all>",
                "lines.*|{\"count\":2}|<line count=\"2\"/>",
                "tags|[\"a\",\"b\"]|",
                "id|[1]|",
            })
    void aValueIsWrittenAsTheContractSays(String path, String json, String expected) {
        Optional<String> written = replaced(path, json).map(InXml::value).map(text -> text.replace("></line>", "/>"));
        assertThat(written).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void aWholeMessageIsOneOfItsOwn() {
        assertThat(replaced(null, "{\"id\":1,\"total\":2}"))
                .contains(new InXml(
                        "application/xml",
                        List.of(),
                        HEAD + "<order xmlns=\"urn:shop\" number=\"1\"><sum>2</sum></order>"));
    }

    @Test
    void anotherStatusSpeaksXmlWhereItSpeaksNothingElse() {
        JsonNode why = Json.read("{\"why\":\"gone\"}", JsonNode.class);
        assertThat(InXml.of(new MessageFault.OtherStatus(Aim.at(ORDER), 404, why), CONTRACT))
                .contains(new InXml("text/xml", List.of(), HEAD + "<problem><why>gone</why></problem>"));
        assertThat(InXml.of(new MessageFault.OtherStatus(Aim.at(ORDER), 409, why), CONTRACT))
                .isEmpty();
    }

    @Test
    void requestsHaveTheirOwnFormAndOtherFaultsNone() {
        var retyped = new MessageFault.CorruptField(
                Aim.at(PLACE), MessageFault.Side.REQUEST, List.of("*", "count"), FieldDamage.RETYPED, null);
        assertThat(InXml.of(retyped, CONTRACT)).contains(new InXml("application/xml", List.of("*", "@count"), null));
        assertThat(InXml.of(new Fault.ConnectionReset(), CONTRACT)).isEmpty();
    }
}
