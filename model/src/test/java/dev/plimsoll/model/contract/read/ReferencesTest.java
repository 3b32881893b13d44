package dev.plimsoll.model.contract.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Encoding;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.RequestBody;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// References by names and addresses that files give themselves, and members that no specification has.
class ReferencesTest {
    private static Contract read(String text, Map<String, String> others) {
        Neighbours neighbours = (_, reference) -> others.containsKey(reference)
                ? new Neighbours.Answer.Found(
                        reference,
                        reference,
                        String.valueOf(others.get(reference)).getBytes(StandardCharsets.UTF_8))
                : new Neighbours.Answer.NotFollowed();
        return new ContractReader()
                .read(text.getBytes(StandardCharsets.UTF_8), "api.yaml", neighbours)
                .contract();
    }

    private static Payload body(Contract contract) {
        RequestBody body = Objects.requireNonNull(contract.operation(new OperationKey("POST", "/a")))
                .requestBody();
        return Objects.requireNonNull(body).payloads().getFirst();
    }

    private static String api(String schema, String more) {
        return """
                openapi: 3.2.0
                info: {title: A, version: "1"}
                paths:
                  /a:
                    post:
                      requestBody: {content: {application/json: {schema: {$ref: '%s'}}}}
                      responses: {"200": {description: ok}}
                %s
                """.formatted(schema, more);
    }

    private static Schema target(Contract contract) {
        Schema schema = Objects.requireNonNull(body(contract).schema());
        return Objects.requireNonNull(schema.reference());
    }

    @Test
    void aContractOfSeveralFilesIsKnownByTheOneDocumentThatTheyMake() {
        Map<String, String> parts = Map.of("parts.yaml", "Order: {type: object, required: [id]}");
        Contract several = read(api("parts.yaml#/Order", ""), parts);
        Contract kept = read(Json.canonical(several.document()), Map.of());
        assertThat(several.summary().digest()).isEqualTo(kept.summary().digest());
        Contract other = read(api("parts.yaml#/Order", ""), Map.of("parts.yaml", "Order: {type: object}"));
        assertThat(other.summary().digest()).isNotEqualTo(kept.summary().digest());
    }

    @Test
    void anAnchorOfAnotherFileIsFoundInThatFile() {
        String parts = "$defs:\n  a/b: {$anchor: order, type: integer, properties: {x: {$ref: '#line'}}}\n"
                + "  c: {$anchor: line, type: boolean}\n  d: {$id: 'urn:d', $defs: {e: {$anchor: apart}}}\n";
        String own = "components: {schemas: {Own: {$anchor: line, type: string}}}";
        Contract contract = read(api("parts.yaml#order", own), Map.of("parts.yaml", parts));
        assertThat(contract.notices()).isEmpty();
        assertThat(target(contract).types()).containsExactly("integer");
        Schema line = Objects.requireNonNull(target(contract).properties().get("x"));
        assertThat(Objects.requireNonNull(line.reference()).types()).containsExactly("boolean");
        assertThat(target(read(api("#line", own), Map.of())).types()).containsExactly("string");
        assertThat(read(api("parts.yaml#apart", own), Map.of("parts.yaml", parts))
                        .notices())
                .singleElement()
                .asString()
                .contains("parts.yaml#apart");
    }

    @Test
    void theAddressThatADocumentGivesItselfLeadsToIt() {
        String own =
                "$self: https://shop.example/api.yaml\ncomponents: {schemas: {Own: {$anchor: line, type: string}}}";
        for (String fragment : List.of("/components/schemas/Own", "line")) {
            Contract contract = read(api("https://shop.example/api.yaml#" + fragment, own), Map.of());
            assertThat(contract.notices()).isEmpty();
            assertThat(target(contract).types()).containsExactly("string");
        }
    }

    @Test
    void aReferenceWithinASchemaWithAnAddressOfItsOwnStartsThere() {
        String own = """
            components:
              schemas:
                Own:
                  $id: https://shop.example/own
                  oneOf: [{$ref: '#/definitions/a'}, {$ref: '#/definitions/missing'}]
                  definitions: {a: {type: string}}
            """;
        assertThat(read(api("https://shop.example/own", own), Map.of()).notices())
                .singleElement()
                .asString()
                .contains("#/definitions/missing leads nowhere");
    }

    @Test
    void aSchemaIsFoundByTheAddressThatItGivesItselfBeforeAnyFile() {
        String own = """
            components:
              schemas:
                X: {$id: 'https://shop.example/x.json', properties: {a: {$ref: y.json}}}
                Y: {$id: 'https://shop.example/y.json', type: boolean}
            """;
        Map<String, String> files = Map.of("y.json", "{\"type\": \"string\"}");
        Contract contract = read(api("https://shop.example/x.json", own), files);
        assertThat(contract.notices()).isEmpty();
        Map<String, Schema> properties = target(contract).properties();
        assertThat(Objects.requireNonNull(properties.get("a")).reference())
                .extracting(Schema::types)
                .hasToString("[boolean]");
        assertThat(read(api("y.json", own), files))
                .satisfies(other -> assertThat(target(other).types()).containsExactly("string"));
    }

    @Test
    void aPathItemHasWhatStandsBesideItsReferenceToo() {
        String text = """
            openapi: 3.1.0
            info: {title: A, version: "1"}
            paths:
              /a:
                $ref: '#/components/pathItems/A'
                parameters: [{name: q, in: query, schema: {type: integer}}]
                wrong: 1
                get: {operationId: mine, responses: {"200": {description: ok}}}
            components:
              pathItems:
                A:
                  parameters: [{name: q, in: query}, {name: r, in: query}]
                  get: {operationId: other, responses: {"200": {description: ok}}}
                  put: {responses: {"200": {description: ok}}}
            """;
        Contract contract = read(text, Map.of());
        assertThat(contract.operations())
                .extracting(Operation::key)
                .containsExactly(new OperationKey("GET", "/a"), new OperationKey("PUT", "/a"));
        assertThat(contract.operations().getFirst().operationId()).isEqualTo("mine");
        assertThat(contract.operations().getLast().parameters())
                .extracting(Parameter::name, parameter -> parameter.schema() != null)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("q", true),
                        org.assertj.core.groups.Tuple.tuple("r", false));
        assertThat(contract.notices()).singleElement().asString().contains("'wrong' is no member of a path item");
    }

    @Test
    void encodingsByPlaceAreRead() {
        String text = """
                openapi: 3.2.0
                info: {title: A, version: "1"}
                paths:
                  /a:
                    post:
                      requestBody:
                        content:
                          multipart/mixed:
                            prefixEncoding:
                              - {contentType: image/png}
                              - {contentType: multipart/form-data, encoding: {x: {contentType: text/csv}}}
                            itemEncoding: {contentType: text/plain}
                      responses: {"200": {description: ok}}
                """;
        assertThat(body(read(text, Map.of())).encodings())
                .extracting(Encoding::property, Encoding::contentType)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("[0]", "image/png"),
                        org.assertj.core.groups.Tuple.tuple("[1]", "multipart/form-data"),
                        org.assertj.core.groups.Tuple.tuple("[1].x", "text/csv"),
                        org.assertj.core.groups.Tuple.tuple("[*]", "text/plain"));
    }

    @Test
    void membersThatNoSpecificationHasAreToldInEveryObject() {
        String text = """
                openapi: 3.2.0
                $self: https://a.example/a
                wrong1: 1
                x-fine: 1
                info: {title: A, version: "1", wrong2: 1, contact: {wrong3: 1}, license: {name: l, wrong4: 1}}
                servers: [{url: 'https://{h}', name: n, wrong5: 1, variables: {h: {default: a, wrong6: 1}}}]
                tags: [{name: t, kind: nav, wrong7: 1, externalDocs: {url: u, wrong8: 1}}]
                components:
                  wrong9: {}
                  mediaTypes: {}
                  securitySchemes:
                    o: {type: oauth2, wrong10: 1, flows: {implicit: {authorizationUrl: u, scopes: {}, wrong11: 1}}}
                paths:
                  /a:
                    post:
                      requestBody: {content: {multipart/form-data: {encoding: {p: {wrong12: 1}}}}}
                      responses:
                        "200":
                          description: ok
                          headers: {H: {schema: {}, wrong13: 1}}
                          links: {l: {operationId: o, wrong14: 1}}
                """;
        List<String> notices = read(text, Map.of()).notices();
        for (int number = 1; number <= 14; number++) {
            assertThat(notices).as("wrong" + number).anyMatch(new Holds("'wrong" + number + "' is no member of"));
        }
        assertThat(notices).hasSize(14);
    }

    private record Holds(String words) implements java.util.function.Predicate<String> {
        @Override
        public boolean test(String notice) {
            return notice.contains(words);
        }
    }
}
