package dev.plimsoll.model.contract.consumer.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.consumer.pact.PactReader;
import dev.plimsoll.model.contract.diff.WitnessJudge;
import dev.plimsoll.model.contract.schema.Flow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PactComparisonTest {
    /// Takes every value: what schemas refuse is tested where the real judge is.
    private static final class Lenient implements WitnessJudge {
        @Override
        public Judgement judge(Contract contract, String pointer, Flow flow, JsonNode value) {
            return new Judgement.Valid();
        }
    }

    private static final Contract CONTRACT = Fixtures.yaml("""
            openapi: 3.1.0
            info: {title: Shop, version: "1"}
            servers: [{url: "https://shop.example/api"}]
            paths:
              /orders:
                get:
                  parameters:
                    - {name: page, in: query, required: true, schema: {type: integer}}
                    - {name: X-Tenant, in: header, required: true, schema: {type: string}}
                  responses:
                    "2XX":
                      description: ok
                      headers: {ETag: {required: true, schema: {type: string}}, X-Next: {schema: {type: string}}}
                      content:
                        application/json:
                          schema: {type: array, items: {$ref: '#/components/schemas/Order'}}
                post:
                  requestBody: {required: true, content: {application/json: {schema: {type: object}}}}
                  responses: {"201": {description: made}}
              /orders/latest: {get: {responses: {"204": {description: none}}}}
              /orders/{id}:
                get:
                  parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
                  responses: {"200": {description: one}}
            components:
              schemas:
                Order:
                  allOf:
                    - {type: object, required: [id], properties: {id: {type: integer}}}
                    - {type: object, required: [pay], properties: {pay: {$ref: '#/components/schemas/Pay'}}}
                Pay:
                  oneOf:
                    - {type: object, required: [kind, card], properties: {kind: {type: string}, card: {type: string}}}
                    - {type: object, required: [kind], properties: {kind: {type: string}}}
            """);

    private static List<Disagreement> check(String request, String response) {
        return check(request, response, "");
    }

    private static List<Disagreement> check(String request, String response, String rules) {
        String pact = "{\"interactions\": [{\"description\": \"d\", \"request\": {" + request + "}, \"response\": {"
                + response + rules + "}}], \"metadata\": {\"pactSpecification\": {\"version\": \"3.0.0\"}}}";
        return new PactComparison()
                .compare(
                        new PactReader().read(pact.getBytes(StandardCharsets.UTF_8), "pact.json"),
                        CONTRACT,
                        new Lenient())
                .interactions()
                .getFirst()
                .disagreements();
    }

    private static final String LIST = """
            "method": "GET", "path": "/orders", "query": {"page": ["1"]}, "headers": {"x-tenant": "a"}""";

    @Test
    void whatEveryPartOfAllOfAndEveryBranchOfOneOfPromisesIsPromised() {
        assertThat(check(LIST, "\"status\": 200, \"body\": [{\"id\": 1, \"pay\": {\"kind\": \"x\"}}]"))
                .isEmpty();
    }

    @Test
    void whatOneBranchPromisesIsNot() {
        assertThat(check(LIST, "\"status\": 200, \"body\": [{\"pay\": {\"card\": \"x\"}}]"))
                .singleElement()
                .satisfies(wrong -> {
                    assertThat(wrong.place()).isEqualTo("response body $[0].pay.card");
                    assertThat(wrong.pact())
                            .hasToString("pact.json:1:" + wrong.pact().column());
                    assertThat(wrong.contract()).isNotNull();
                });
    }

    @Test
    void keysThatARuleLeavesFreeAreNotDemanded() {
        assertThat(check(
                        LIST,
                        "\"status\": 200, \"body\": [{\"extra\": 1}]",
                        ", \"matchingRules\": {\"body\": {\"$[0]\": {\"matchers\": [{\"match\": \"values\"}]}}}"))
                .isEmpty();
    }

    @Test
    void parametersAreComparedInEveryPlace() {
        assertThat(check("\"path\": \"/orders\", \"query\": {\"page\": [\"x\"], \"size\": [\"5\"]}", "\"status\": 200"))
                .extracting(Disagreement::place)
                .containsExactly(
                        "request query parameter 'page'",
                        "request header parameter 'X-Tenant'",
                        "request query parameter 'size'");
        assertThat(check("\"path\": \"/orders/x\"", "\"status\": 200"))
                .extracting(Disagreement::place)
                .containsExactly("request path parameter 'id'");
    }

    @Test
    void aPathWithoutParametersWinsAndTheServersPathCounts() {
        assertThat(check("\"path\": \"/orders/latest\"", "\"status\": 204")).isEmpty();
        assertThat(check("\"path\": \"/api/orders/7\"", "\"status\": 200")).isEmpty();
    }

    @Test
    void bodiesAndMethodsAndStatusesAreCompared() {
        assertThat(check("\"method\": \"POST\", \"path\": \"/orders\"", "\"status\": 201"))
                .extracting(Disagreement::place)
                .containsExactly("request body");
        assertThat(check("\"method\": \"PUT\", \"path\": \"/orders\"", "\"status\": 201"))
                .extracting(Disagreement::place)
                .containsExactly("request method");
        assertThat(check("\"path\": \"/orders/7\"", "\"status\": 404"))
                .extracting(Disagreement::place)
                .containsExactly("response status");
    }

    @Test
    void aHeaderThatMayBeLeftOutIsNotPromised() {
        assertThat(check(LIST, "\"status\": 200, \"headers\": {\"etag\": \"a\", \"X-Next\": \"b\", \"X-Odd\": \"c\"}"))
                .extracting(Disagreement::place)
                .containsExactly("response header 'X-Next'", "response header 'X-Odd'");
    }
}
