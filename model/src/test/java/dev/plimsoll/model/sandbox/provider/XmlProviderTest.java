package dev.plimsoll.model.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.sandbox.synthetic.NumberedWords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A provider that speaks XML and nothing else.
class XmlProviderTest {
    private static final Contract SHOP = Fixtures.yaml("""
        openapi: 3.0.3
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            post:
              requestBody:
                required: true
                content: {application/xml: {schema: {$ref: '#/components/schemas/Order'}}}
              responses:
                "201": {description: d, content: {application/xml: {schema: {$ref: '#/components/schemas/Order'}}}}
          /orders/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
            get:
              responses:
                "200": {description: d, content: {application/xml: {schema: {$ref: '#/components/schemas/Order'}}}}
            put:
              requestBody: {content: {application/xml: {schema: {$ref: '#/components/schemas/Order'}}}}
              responses:
                "200": {description: d, content: {application/xml: {schema: {$ref: '#/components/schemas/Order'}}}}
        components:
          schemas:
            Order:
              type: object
              required: [id, note]
              additionalProperties: false
              properties:
                id: {type: integer, minimum: 1, maximum: 900, xml: {attribute: true}}
                note: {type: string, minLength: 1}
                tags: {type: array, items: {type: string}, xml: {wrapped: true}}
        """);

    private final ProviderDouble shop = new ProviderDouble(SHOP, new NumberedWords(), 5);

    private ProviderReply call(String method, String target, String body) {
        return shop.reply(ProviderRequest.of(
                method,
                target,
                Map.of("Content-Type", List.of("application/xml")),
                body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(ProviderReply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    @Test
    void anOrderIsAnsweredAsXmlAndTheSameAgain() {
        ProviderReply reply = call("GET", "/orders/17", "");

        assertThat(reply.headers()).containsEntry("Content-Type", "application/xml");
        assertThat(text(reply)).matches("<\\?xml [^>]+><Order id=\"17\"><note>.+</Order>");
        assertThat(text(call("GET", "/orders/17", ""))).isEqualTo(text(reply));
    }

    @Test
    void whatWasWrittenIsReadBack() {
        call("PUT", "/orders/17", "<Order id='17'><note>calm &amp; clear</note><tags><tags>sea</tags></tags></Order>");

        assertThat(text(call("GET", "/orders/17", "")))
                .endsWith("<Order id=\"17\"><note>calm &amp; clear</note><tags><tags>sea</tags></tags></Order>");
    }

    /// The byte E9 is no UTF-8, and é where a charset says so.
    @ParameterizedTest
    @CsvSource({
        "application/xml, '', 400",
        "application/xml; charset=utf-8, '', 400",
        "application/xml; charset=ISO-8859-1, '', 201",
        "application/xml, <?xml version='1.0' encoding='ISO-8859-1'?>, 201",
        "application/xml; charset=nonsense, '', 400",
    })
    void aBodyIsInTheCharsetThatItSays(String type, String declaration, int status) {
        byte[] body = (declaration + "<Order id='3'><note>caf\u00e9</note></Order>")
                .replace('"', '\'')
                .getBytes(StandardCharsets.ISO_8859_1);
        var reply = shop.reply(ProviderRequest.of("POST", "/orders", Map.of("Content-Type", List.of(type)), body));

        assertThat(reply.status()).as(text(reply)).isEqualTo(status);
        assertThat(text(reply)).contains(status == 400 ? "charset that it says" : "café");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Order id='17'><note>calm</note></Order>|201|Order",
                "<Order id='17'></Order>|400|note",
                "<Order id='x'><note>calm</note></Order>|400|/id",
                "<Order id='17'><note>calm</note><more/></Order>|400|more",
                "<Order id='17'>|400|it is not XML",
                "{\"id\": 17}|400|it is not XML",
            })
    void aRequestIsHeldAgainstItsSchema(String body, int status, String said) {
        ProviderReply reply = call("POST", "/orders", body);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(text(reply)).contains(said);
    }
}
