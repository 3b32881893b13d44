package dev.plimsoll.model.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.sandbox.synthetic.NumberedWords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What PUT and PATCH leave of an item, and what idempotency keys do.
class WritingTest {
    private static final Contract LIBRARY = Fixtures.yaml("""
        openapi: 3.1.0
        info: {title: library, version: '1'}
        paths:
          /books:
            get:
              responses:
                '200':
                  description: ok
                  content:
                    application/json:
                      schema: {type: array, minItems: 1, items: {$ref: '#/components/schemas/Book'}}
            post:
              parameters: [{name: Idempotency-Key, in: header, schema: {type: string}}]
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
              responses:
                '201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
          /books/{id}:
            get:
              responses:
                '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
            put:
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
              responses:
                '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
            patch:
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Change'}}}}
              responses: {'204': {description: ok}}
        components:
          schemas:
            Book:
              type: object
              required: [title]
              properties:
                id: {type: integer, readOnly: true}
                created: {type: string, format: date-time, readOnly: true}
                title: {type: string}
                author: {type: string}
                shelf: {type: string}
                pages: {type: [integer, 'null']}
            Change:
              type: object
              properties:
                title: {type: [string, 'null']}
                author: {type: [string, 'null']}
                shelf: {type: [string, 'null']}
                pages: {type: [integer, 'null']}
        """);

    private final ProviderDouble library = new ProviderDouble(LIBRARY, new NumberedWords(), 5);

    private ProviderReply call(String method, String target, String body, Map<String, List<String>> more) {
        Map<String, List<String>> headers = new TreeMap<>(more);
        if (!body.isEmpty()) {
            headers.put("Content-Type", List.of("application/json"));
        }
        return library.reply(ProviderRequest.of(method, target, headers, body.getBytes(StandardCharsets.UTF_8)));
    }

    private ObjectNode book(String body, String method) {
        ProviderReply reply = call(method, "/books/7", body, Map.of());
        assertThat(reply.status()).as("%s", reply).isLessThan(300);
        return (ObjectNode)
                Json.mapper().readTree(call("GET", "/books/7", "", Map.of()).body());
    }

    private ProviderReply order(String key, String body) {
        return call("POST", "/books", body, Map.of("idempotency-key", List.of(key)));
    }

    @Test
    void whatPutLeavesOutIsGoneAndWhatOnlyTheProviderWritesStays() {
        JsonNode before = book("", "GET");
        assertThat(before.propertyNames()).contains("id", "created", "author", "shelf", "pages");

        JsonNode after = book("{\"title\":\"Tides\",\"shelf\":\"B\"}", "PUT");

        assertThat(after.propertyNames()).containsExactlyInAnyOrder("id", "created", "title", "shelf");
        assertThat(after.get("created")).isEqualTo(before.get("created"));
        assertThat(after.get("id").intValue()).isEqualTo(7);
        assertThat(Json.mapper()
                        .readTree(call("PUT", "/books/7", "{\"title\":\"Tides\",\"shelf\":\"B\"}", Map.of())
                                .body()))
                .isEqualTo(after);
    }

    @Test
    void theListSaysTheSame() {
        JsonNode listed = Json.mapper()
                .readTree(call("GET", "/books", "", Map.of()).body())
                .get(0);
        call("PUT", "/books/" + listed.get("id"), "{\"title\":\"Tides\"}", Map.of());
        JsonNode now = Json.mapper()
                .readTree(call("GET", "/books", "", Map.of()).body())
                .get(0);
        assertThat(now.propertyNames()).containsExactlyInAnyOrder("id", "created", "title");
    }

    @Test
    void whatWasGoneComesBackWhenItIsSent() {
        book("{\"title\":\"Tides\"}", "PUT");
        JsonNode after = book("{\"author\":\"Ada\"}", "PATCH");
        assertThat(after.propertyNames()).containsExactlyInAnyOrder("id", "created", "title", "author");
        assertThat(after.get("author").stringValue()).isEqualTo("Ada");
    }

    @Test
    void aNullThatTheItemCannotHoldTakesThePropertyAway() {
        ObjectNode after = book("{\"author\":null,\"pages\":null,\"title\":null}", "PATCH");
        assertThat(after.has("author")).isFalse();
        assertThat(after.get("pages").isNull()).isTrue();
        assertThat(after.get("title").isString()).as("a book needs its title").isTrue();
        assertThat(after.has("shelf")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aBookReadsAsItWasPutWhateverWasThereBefore(long seed) {
        Random random = new Random(seed);
        for (int turn = 0; turn < 50; turn++) {
            ObjectNode sent = Json.mapper().createObjectNode().put("title", "t" + random.nextInt(9));
            for (String name : List.of("author", "shelf")) {
                if (random.nextBoolean()) {
                    sent.put(name, name + random.nextInt(9));
                }
            }
            if (random.nextBoolean()) {
                sent.put("pages", random.nextInt(900));
            }
            ObjectNode read = book(sent.toString(), "PUT");
            read.remove(List.of("id", "created"));
            assertThat((JsonNode) read).as("seed %d, turn %d", seed, turn).isEqualTo(sent);
        }
    }

    @Test
    void whatIsAskedAgainWithItsKeyIsDoneOnce() {
        ProviderReply first = order("k1", "{\"title\":\"Tides\"}");
        ProviderReply again = order("k1", "{\"title\":\"Tides\"}");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(library.state().residue())
                .hasSize(2)
                .contains("The answer to POST /books with the Idempotency-Key k1 is remembered.");
        assertThat(order("k2", "{\"title\":\"Tides\"}").body()).isNotEqualTo(first.body());
        assertThat(library.state().residue()).hasSize(4);

        ProviderReply other = order("k1", "{\"title\":\"Winds\"}");
        assertThat(other.status()).isEqualTo(422);
        assertThat(new String(other.body(), StandardCharsets.UTF_8))
                .contains("The idempotency key was used before", "k1");

        String dirty = library.state().fingerprint();
        library.state().reset();
        assertThat(library.state().residue()).isEmpty();
        assertThat(order("k1", "{\"title\":\"Tides\"}").body()).isEqualTo(first.body());
        assertThat(library.state().fingerprint()).isNotEqualTo(dirty);
    }

    @Test
    void aRefusedRequestKeepsItsKeyFreeAndOldKeysAreForgotten() {
        assertThat(order("k", "{\"title\":1}").status()).isEqualTo(400);
        assertThat(order("k", "{\"title\":\"Tides\"}").status()).isEqualTo(201);
        for (int at = 0; at < RememberedReplies.MOST; at++) {
            order("other " + at, "{\"title\":\"Tides\"}");
        }
        assertThat(order("k", "{\"title\":\"Winds\"}").status()).isEqualTo(201);
    }

    @Test
    void aKeyThatTheContractDoesNotKnowMeansNothing() {
        Map<String, List<String>> key = Map.of("Idempotency-Key", List.of("k"));
        call("PATCH", "/books/7", "{\"title\":\"one\"}", key);
        assertThat(call("PATCH", "/books/7", "{\"title\":\"two\"}", key).status())
                .isEqualTo(204);
        assertThat(new String(call("GET", "/books/7", "", Map.of()).body(), StandardCharsets.UTF_8))
                .contains("two");
    }
}
