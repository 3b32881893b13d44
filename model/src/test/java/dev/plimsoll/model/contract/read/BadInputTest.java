package dev.plimsoll.model.contract.read;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.plimsoll.model.contract.Contract;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files that are no contracts, or hardly: a sentence comes out, and nothing else.
class BadInputTest {
    private static final String YAML = """
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            paths:
              /orders/{id}:
                get:
                  parameters: [{$ref: 'parts.yaml#/id'}]
                  responses:
                    '200':
                      description: &text ok
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Order'}
                    default: {description: *text}
            components:
              schemas:
                Order: {type: object, minProperties: 1e2, properties: {self: {$ref: 'parts.yaml'}}}
            """;
    private static final String JSON = """
            {"openapi": "3.0.3", "info": {"title": "Shop", "version": "1"},
             "paths": {"/orders": {"$ref": "parts.yaml#/orders"}},
             "components": {"schemas": {"Order": {"type": "object", "nullable": true, "maximum": 1.5e3,
               "discriminator": {"propertyName": "kind", "mapping": {"a": "parts.yaml#/A"}},
               "oneOf": [{"$ref": "#/components/schemas/Order"}, {"$id": "x", "$ref": "%zz.yaml"}]}}}}
            """;
    private static final String MESSAGES = """
            asyncapi: 2.6.0
            info: {title: Shop, version: '1'}
            channels:
              orders: {subscribe: {message: {oneOf: [{$ref: '#/components/messages/M'}, {$ref: 'parts.yaml'}]}}}
            components: {messages: {M: {traits: [{contentType: a/b}], payload: {type: object, required: [id]}}}}
            """;
    private static final String SCHEMA = """
            {"$schema": "http://json-schema.org/draft-07/schema#", "$id": "https://example.com/a.json",
             "definitions": {"A": {"$id": "#a", "type": ["string", "null"], "pattern": "^[a-z]+$"}},
             "properties": {"a": {"$ref": "#a"}, "b": {"$ref": "parts.yaml#/x"}}, "dependencies": {"a": ["b"]}}
            """;
    private static final String SWAGGER = """
            swagger: '2.0'
            info: {title: Shop, version: '1'}
            host: example.com
            paths:
              /orders:
                post:
                  consumes: [application/json]
                  parameters: [{name: o, in: body, schema: {$ref: '#/definitions/O'}}, {$ref: '#/parameters/P'}]
                  responses: {'200': {description: ok, schema: {type: file}}}
            parameters: {P: {name: p, in: query, type: array, collectionFormat: csv, items: {type: integer}}}
            definitions: {O: {type: object, x-nullable: true, discriminator: kind, properties: {kind: {type: string}}}}
            """;
    private static final List<String> TEXTS = List.of(YAML, JSON, MESSAGES, SCHEMA, SWAGGER);
    private static final List<String> PIECES = List.of(
            "$ref", "{", "}", "[", "]", ":", "#/", "&a ", "*a ", "<<: ", "\t", "- ", "---\n", "\0", "1e99999", "~1",
            "\\u", "%", "'");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <!DOCTYPE html><html></html>        | this is HTML or XML
                    {"openapi": "3.0.3", "x": 1e999999} | exponent beyond 9999
                    {"openapi": "3.0.3", "x": -1e-2147483640} | exponent beyond 9999
                    {"openapi": "3.0.3", "pa            | not JSON
                    {"openapi": 1, "openapi": 2}        | already used
                    """)
    void whatIsNoContractIsSaid(String text, String message) {
        refuses(text.getBytes(StandardCharsets.UTF_8), message);
    }

    @Test
    void otherEncodingsAreNamed() {
        refuses(("\uFEFF" + JSON).getBytes(StandardCharsets.UTF_16BE), "the file is UTF-16. Save it as UTF-8.");
        refuses(("\uFEFF" + JSON).getBytes(StandardCharsets.UTF_16LE), "the file is UTF-16. Save it as UTF-8.");
        refuses("openapi: 3.0.3\ninfo:\0".getBytes(StandardCharsets.UTF_8), "a:2:6: a NUL character.");
        refuses("a:\n\tb: 1".getBytes(StandardCharsets.UTF_8), "a:2:1: not YAML");
        refuses("a: 1\n---\nb: 2".getBytes(StandardCharsets.UTF_8), "second YAML document");
    }

    @Test
    void aRemedyIsGivenOnce() {
        assertThatThrownBy(() -> read("openapi: 4.0.0".getBytes(StandardCharsets.UTF_8)))
                .message()
                .doesNotContain("Correct the contract there");
    }

    @Test
    void whateverIsDoneToAFileOnlyAProblemComesOut() {
        for (int seed = 0; seed < 4_000; seed++) {
            byte[] bytes = mutated(new SplittableRandom(seed), TEXTS.get(seed % TEXTS.size()));
            try {
                read(bytes).notices();
            } catch (ContractProblem _) {
                // refused with a sentence, as it should be
            } catch (RuntimeException | StackOverflowError wrong) {
                fail("seed " + seed + ": " + new String(bytes, StandardCharsets.UTF_8), wrong);
            }
        }
    }

    private static byte[] mutated(SplittableRandom random, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            int at = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, at + random.nextInt(12));
            byte[] piece = switch (random.nextInt(4)) {
                case 0 -> PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
                case 1 -> new byte[] {(byte) random.nextInt(256)};
                case 2 -> new byte[0];
                default -> Arrays.copyOfRange(bytes, random.nextInt(at + 1), to);
            };
            byte[] after = Arrays.copyOf(bytes, at + piece.length + bytes.length - to);
            System.arraycopy(piece, 0, after, at, piece.length);
            System.arraycopy(bytes, to, after, at + piece.length, bytes.length - to);
            bytes = after.length == 0 ? bytes : after;
        }
        return bytes;
    }

    private static void refuses(byte[] bytes, String message) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(ContractProblem.class)
                .hasMessageContaining(message);
    }

    private static Contract read(byte[] bytes) {
        Neighbours parts = (_, reference) -> reference.equals("parts.yaml")
                ? new Neighbours.Answer.Found(reference, reference, YAML.getBytes(StandardCharsets.UTF_8))
                : new Neighbours.Answer.NotFollowed();
        return new ContractReader().read(bytes, "a", parts).contract();
    }
}
