package dev.plimsoll.model.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.RequestBody;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.consumer.check.ContractAnswers;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.sandbox.synthetic.NumberedWords;
import dev.plimsoll.model.sandbox.synthetic.SyntheticData;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class WireBodyTest {
    private static final Contract CONTRACT = Fixtures.yaml("""
        openapi: 3.1.0
        info: {title: forms, version: '1'}
        paths:
          /form:
            post:
              requestBody:
                required: true
                content:
                  application/xml: {schema: {type: object}}
                  application/x-www-form-urlencoded:
                    schema:
                      type: object
                      required: [name, amount, paid, tags, ids, colours, address, metadata]
                      properties:
                        name: {type: string}
                        amount: {type: integer}
                        paid: {type: boolean}
                        tags: {type: array, minItems: 2, items: {type: string, minLength: 1}}
                        ids: {type: array, minItems: 2, items: {type: integer}}
                        colours: {type: array, minItems: 2, items: {enum: [red, green]}}
                        address:
                          type: object
                          required: [city, lines]
                          properties:
                            city: {type: string, minLength: 1}
                            zip: {type: integer}
                            lines: {type: array, minItems: 1, items: {type: string, minLength: 1}}
                        metadata: {type: object, required: [a], properties: {a: {type: number}}}
                    encoding:
                      ids: {style: form, explode: false}
                      colours: {style: pipeDelimited, explode: false}
                      address: {style: deepObject, explode: true}
              responses: {'200': {description: ok}}
          /upload:
            post:
              requestBody:
                content:
                  multipart/form-data:
                    schema:
                      type: object
                      properties:
                        note: {type: string}
                        file: {type: string, format: binary}
                        picture: {type: string}
                        about: {type: object}
                        tags: {type: array, items: {type: string}}
                    encoding: {picture: {contentType: 'image/png, image/jpeg'}}
              responses: {'200': {description: ok}}
        """);

    private static RequestBody body(String path) {
        return Objects.requireNonNull(CONTRACT.operations().stream()
                .filter(operation -> operation.key().path().equals(path))
                .findFirst()
                .orElseThrow()
                .requestBody());
    }

    private static Payload payload(String path) {
        return Objects.requireNonNull(WireBody.payload(body(path)));
    }

    private static String text(WireBody body) {
        return new String(body.bytes(), StandardCharsets.UTF_8);
    }

    private static Payload of(String mediaType) {
        return new Payload(mediaType, null, payload("/form").origin());
    }

    @Test
    void aFormReadsBackAsTheValueThatItWasMadeOf() {
        Payload payload = payload("/form");
        Schema schema = Objects.requireNonNull(payload.schema());
        assertThat(payload.mediaType()).isEqualTo("application/x-www-form-urlencoded");
        for (int seed = 1; seed <= 200; seed++) {
            SyntheticData data = new SyntheticData(Flow.REQUEST, new NumberedWords(), seed, null);
            JsonNode value = data.value(schema, "one").orElseThrow();
            WireBody body = WireBody.of(payload, value).orElseThrow();
            assertThat(new ContractAnswers().readings(text(body), payload, schema))
                    .as("seed %s: %s", seed, text(body))
                    .extracting(JsonNode::toString)
                    .containsExactly(value.toString());
        }
    }

    @Test
    void aFormWithoutEncodingSaysObjectsAsJson() {
        JsonNode value = Json.mapper().readTree("{\"metadata\": {\"a\": 1.5}, \"address\": {\"city\": \"A b\"}}");
        assertThat(text(WireBody.of(payload("/form"), value).orElseThrow()))
                .isEqualTo("metadata=%7B%22a%22%3A1.5%7D&address%5Bcity%5D=A%20b");
    }

    @Test
    void filesHaveANameAndEachPartTheTypeOfItsEncoding() {
        JsonNode value = Json.mapper().readTree("""
            {"note": "hi", "file": "bytes", "picture": "png", "about": {"x": 1}, "tags": ["a", "b"]}
            """);
        WireBody body = WireBody.of(payload("/upload"), value).orElseThrow();
        String boundary = "--" + body.contentType().replaceFirst("^multipart/form-data; boundary=", "");
        assertThat(text(body).split(boundary, -1))
                .containsExactly(
                        "",
                        part("name=\"note\"", "", "hi"),
                        part("name=\"file\"; filename=\"file\"", "Content-Type: application/octet-stream\r\n", "bytes"),
                        part("name=\"picture\"; filename=\"picture\"", "Content-Type: image/png\r\n", "png"),
                        part("name=\"about\"", "Content-Type: application/json\r\n", "{\"x\":1}"),
                        part("name=\"tags\"", "", "a"),
                        part("name=\"tags\"", "", "b"),
                        "--\r\n");
    }

    private static String part(String name, String type, String content) {
        return "\r\nContent-Disposition: form-data; " + name + "\r\n" + type + "\r\n" + content + "\r\n";
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "application/json -> application/json {\"a\":1}",
                "*/* -> application/json {\"a\":1}",
                "application/merge-patch+json -> application/merge-patch+json {\"a\":1}",
                "application/yaml -> application/yaml {\"a\":1}",
                "application/xml -> none",
                "text/plain -> none",
                "application/octet-stream -> none",
            })
    void anObjectIsSaidWhereTheMediaTypeHasAWay(String mediaType, String sent) {
        JsonNode value = Json.mapper().readTree("{\"a\": 1}");
        assertThat(WireBody.of(of(mediaType), value)
                        .map(body -> body.contentType() + " " + text(body))
                        .orElse("none"))
                .isEqualTo(sent);
    }

    @Test
    void anObjectIsSaidAsXmlByItsSchema() {
        Payload payload = new Payload(
                "application/soap+xml",
                payload("/upload").schema(),
                payload("/upload").origin());
        JsonNode value = Json.mapper().readTree("{\"note\": \"hi\", \"tags\": [\"a\", \"b\"]}");
        WireBody body = WireBody.of(payload, value).orElseThrow();
        assertThat(body.contentType()).isEqualTo("application/soap+xml");
        assertThat(text(body))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<value><note>hi</note><tags>a</tags><tags>b</tags></value>");
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, text/csv",
        "text/*, text/plain",
        "application/pdf, application/pdf",
        "image/*, application/octet-stream"
    })
    void aTextIsSentAsItIs(String mediaType, String sent) {
        WireBody body =
                WireBody.of(of(mediaType), Json.mapper().readTree("\"a\\nb\"")).orElseThrow();
        assertThat(body.contentType()).isEqualTo(sent);
        assertThat(text(body)).isEqualTo("a\nb");
    }

    @Test
    void aPayloadWithoutSchemaTakesAnything() {
        assertThat(WireBody.ofAnything(of("application/json")).map(WireBodyTest::text))
                .hasValue("{}");
        assertThat(WireBody.ofAnything(of("application/pdf")).map(WireBodyTest::text))
                .hasValue("x");
    }
}
