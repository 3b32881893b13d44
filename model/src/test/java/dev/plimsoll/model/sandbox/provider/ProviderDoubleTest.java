package dev.plimsoll.model.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.IndependentValidator;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.sandbox.synthetic.NumberedWords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ProviderDoubleTest {
    private static final Contract SHOP = Fixtures.yaml("""
        openapi: 3.1.0
        info: {title: shop, version: '1'}
        servers: [{url: 'https://shop.example.com/v2'}]
        paths:
          /orders:
            get:
              parameters:
                - {name: limit, in: query, required: true, schema: {type: integer, minimum: 1, maximum: 100}}
                - {name: state, in: query, schema: {enum: [open, paid]}}
              responses:
                '200':
                  description: ok
                  content:
                    application/json:
                      schema:
                        type: object
                        required: [data]
                        properties: {data: {type: array, minItems: 2, items: {$ref: '#/components/schemas/Order'}}}
            post:
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
                      type: object
                      required: [note, lines]
                      properties:
                        note: {type: string}
                        state: {enum: [open, paid]}
                        lines: {type: array, items: {type: object, properties: {quantity: {type: integer, minimum: 1}}}}
              responses:
                '201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
          /orders/mine:
            get: {responses: {'204': {description: none}}}
          /orders/{orderId}:
            get:
              responses:
                '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
            put:
              requestBody: {content: {application/json: {schema: {type: object, properties: {note: {type: string}}}}}}
              responses: {'204': {description: ok}}
            delete:
              responses: {'204': {description: gone}}
          /orders/{orderId}/files/{name}.pdf:
            get: {responses: {'200': {description: ok, content: {application/pdf: {}}}}}
        components:
          schemas:
            Order:
              type: object
              required: [id, note]
              properties:
                id: {type: integer, minimum: 1}
                note: {type: string}
                state: {enum: [open, paid]}
        """);

    private final ProviderDouble shop = new ProviderDouble(SHOP, new NumberedWords(), 5);

    private ProviderReply call(String method, String target, String body) {
        Map<String, List<String>> headers =
                body.isEmpty() ? Map.of() : Map.of("content-type", List.of("application/json"));
        return shop.reply(ProviderRequest.of(method, target, headers, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonNode json(ProviderReply reply) {
        return Json.mapper().readTree(reply.body());
    }

    private static String text(ProviderReply reply) {
        return reply.status() + " " + new String(reply.body(), StandardCharsets.UTF_8);
    }

    @Test
    void aResourceLivesFromItsMakingToItsEnd() {
        String clean = shop.state().fingerprint();
        ProviderReply made = call("POST", "/orders", "{\"note\":\"mine\",\"lines\":[]}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(json(made).get("note").stringValue()).isEqualTo("mine");
        String path = "/orders/" + json(made).get("id");
        assertThat(json(call("GET", path, ""))).isEqualTo(json(made));
        assertThat(json(call("GET", "/orders?limit=5", "")).get("data")).contains(json(made));

        assertThat(call("PUT", path, "{\"note\":\"changed\"}").status()).isEqualTo(204);
        assertThat(json(call("GET", path, "")).get("note").stringValue()).isEqualTo("changed");
        assertThat(text(call("GET", "/orders?limit=5", ""))).contains("changed").doesNotContain("mine");

        assertThat(call("DELETE", path, "").status()).isEqualTo(204);
        assertThat(call("GET", path, "").status()).isEqualTo(404);
        assertThat(call("DELETE", path, "").status()).isEqualTo(404);
        assertThat(text(call("GET", "/orders?limit=5", ""))).doesNotContain("changed");
        assertThat(shop.state().residue()).containsExactly(path + " was deleted.");
        assertThat(shop.state().fingerprint()).isNotEqualTo(clean);

        shop.state().reset();
        assertThat(shop.state().residue()).isEmpty();
        assertThat(shop.state().fingerprint()).isEqualTo(clean);
        assertThat(json(call("POST", "/orders", "{\"note\":\"mine\",\"lines\":[]}")))
                .isEqualTo(json(made));
    }

    @Test
    void whatIsListedIsWhatIsReadAndMayBeDeleted() {
        JsonNode listed = json(call("GET", "/orders?limit=5", "")).get("data");
        JsonNode first = listed.get(0);
        assertThat(json(call("GET", "/orders/" + first.get("id"), ""))).isEqualTo(first);
        call("PUT", "/orders/" + listed.get(1).get("id"), "{\"note\":\"changed\"}");
        assertThat(text(call("GET", "/orders?limit=5", ""))).contains("changed");
        call("POST", "/orders", "{\"note\":\"mine\",\"lines\":[]}");
        call("DELETE", "/orders/" + first.get("id"), "");
        assertThat(json(call("GET", "/orders?limit=5", "")).get("data"))
                .hasSize(listed.size())
                .doesNotContain(first);
    }

    @Test
    void everyItemIsThereWithItsOwnDataAndTheKeyOfItsPath() {
        JsonNode one = json(call("GET", "/orders/17", ""));
        assertThat(one.get("id").intValue()).isEqualTo(17);
        assertThat(json(call("GET", "/orders/18", "")).get("note")).isNotEqualTo(one.get("note"));
        assertThat(json(call("GET", "/orders/17", ""))).isEqualTo(one);
        assertThat(json(call("GET", "/v2/orders/17", ""))).isEqualTo(one);
    }

    @Test
    void theSameRequestsGiveTheSameBytes() {
        assertThat(story()).isEqualTo(new ProviderDoubleTest().story());
    }

    private List<String> story() {
        List<String> replies = new ArrayList<>();
        for (int turn = 0; turn < 20; turn++) {
            replies.add(text(call("POST", "/orders", "{\"note\":\"n" + turn + "\",\"lines\":[]}")));
            replies.add(text(call("GET", "/orders/" + turn * 7, "")));
            replies.add(text(call("DELETE", "/orders/" + turn * 3, "")));
            replies.add(text(call("GET", "/orders?limit=5", "")));
        }
        return replies;
    }

    @Test
    void everyReplyOfAStoryIsValid() {
        IndependentValidator validator = new IndependentValidator(SHOP, Flow.RESPONSE);
        for (int turn = 0; turn < 10; turn++) {
            call("POST", "/orders", "{\"note\":\"n" + turn + "\",\"state\":\"paid\",\"lines\":[]}");
            call("DELETE", "/orders/" + json(call("GET", "/orders?limit=5", "")).at("/data/0/id"), "");
            JsonNode list = json(call("GET", "/orders?limit=5", ""));
            assertThat(validator.errors("/paths/~1orders/get/responses/200/content/application~1json/schema", list))
                    .as("turn %d: %s", turn, list)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET|/orders||400|query parameter 'limit'|required|integer",
                "GET|/orders?limit=0||400|query parameter 'limit'|\"0\"|at least 1",
                "GET|/orders?limit=x||400|query parameter 'limit'|\"x\"|at most 100",
                "GET|/orders?limit=5&state=shut||400|query parameter 'state'|shut|\"open\", \"paid\"",
                "POST|/orders||400|body|required|application/json",
                "POST|/orders|{|400|body|no JSON|JSON",
                "POST|/orders|{\"note\":\"x\"}|400|body|'lines'|with note, lines",
                "POST|/orders|{\"note\":1,\"lines\":[]}|400|body at /note|number|string",
                "POST|/orders|{\"note\":\"\",\"lines\":[{\"quantity\":0}]}|400|body at /lines/0/quantity|minimum|at"
                        + " least 1"
            })
    void aWrongRequestIsToldWhatIsWrongWhereAndWhatIsAllowed(
            String method, String target, String body, int status, String where, String problem, String allowed) {
        ProviderReply reply = call(method, target, body == null ? "" : body);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.headers()).containsEntry("Content-Type", "application/problem+json");
        JsonNode error = json(reply).get("errors").get(0);
        assertThat(error.get("where").stringValue()).isEqualTo(where);
        assertThat(error.get("problem").stringValue()).contains(problem);
        assertThat(error.get("allowed").stringValue()).contains(allowed);
        assertThat(shop.state().residue()).isEmpty();
    }

    @Test
    void everythingThatIsWrongWithARequestIsToldAtOnce() {
        JsonNode errors = json(call(
                        "POST",
                        "/orders",
                        "{\"state\":\"shut\",\"lines\":[{\"quantity\":0},{\"quantity\":1}," + "{\"quantity\":\"x\"}]}"))
                .get("errors");
        assertThat(errors.valueStream().map(error -> error.get("where").stringValue()))
                .containsExactly("body", "body at /state", "body at /lines/0/quantity", "body at /lines/2/quantity");
    }

    @Test
    void whatTheContractDoesNotKnowIsToldWhatIsNearest() {
        ProviderReply lost = call("GET", "/order/17", "");
        assertThat(lost.status()).isEqualTo(404);
        assertThat(json(lost).get("nearest").get(0).stringValue()).isEqualTo("GET /orders/{orderId}");
        ProviderReply wrong = call("PATCH", "/orders/17", "");
        assertThat(wrong.status()).isEqualTo(405);
        assertThat(wrong.headers()).containsEntry("Allow", "GET, PUT, DELETE");
        ProviderReply type = shop.reply(
                ProviderRequest.of("POST", "/orders", Map.of("Content-Type", List.of("text/plain")), new byte[] {1}));
        assertThat(type.status()).isEqualTo(415);
    }

    @Test
    void textGoesBeforeParametersAndParametersMayHaveTextAroundThem() {
        assertThat(call("GET", "/orders/mine", "").status()).isEqualTo(204);
        assertThat(call("GET", "/orders/1/files/bill.pdf", "").headers())
                .containsEntry("Content-Type", "application/pdf");
        assertThat(call("GET", "/orders/1/files/.pdf", "").status()).isEqualTo(404);
        assertThat(call("HEAD", "/orders/1", "").body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, '{type: string, const: calm}', calm",
        "text/*, '{type: integer, const: 7}', 7",
        "text/plain;charset=utf-8, '{type: [boolean], const: true}', true",
        "text/xml, '{type: string, const: calm}', '<?xml version=\"1.0\" encoding=\"UTF-8\"?><value>calm</value>'",
        "application/pdf, '{type: string, const: calm}', ''",
    })
    void textsAreAnsweredByTheirSchema(String mediaType, String schema, String sent) {
        Contract contract = Fixtures.yaml("""
            openapi: 3.1.0
            info: {title: sea, version: '1'}
            paths:
              /sea: {get: {responses: {'200': {description: d, content: {'%s': {schema: %s}}}}}}
            """.formatted(mediaType, schema));
        ProviderReply reply = new ProviderDouble(contract, new NumberedWords(), 5)
                .reply(ProviderRequest.of("GET", "/sea", Map.of(), new byte[0]));
        assertThat(new String(reply.body(), StandardCharsets.UTF_8)).isEqualTo(sent);
        assertThat(reply.headers().get("Content-Type")).isEqualTo(mediaType.replace("*", "plain"));
    }
}
