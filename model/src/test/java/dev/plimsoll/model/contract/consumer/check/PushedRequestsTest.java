package dev.plimsoll.model.contract.consumer.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.consumer.pact.PactReader;
import dev.plimsoll.model.contract.diff.IndependentJudge;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Requests of a pact that no path of the contract takes because the provider sends them.
class PushedRequestsTest {
    private static final String CONTRACT = """
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            post:
              requestBody: {required: true, content: {application/json: {schema: {type: object}}}}
              responses: {"201": {description: made}}
              callbacks:
                paid:
                  '{$request.body#/url}/paid/{$request.body#/id}':
                    post: {requestBody: {$ref: '#/components/requestBodies/Paid'}, responses: {"204": {description: ok}}}
                shipped:
                  '{$request.body#/url}':
                    post: {requestBody: {$ref: '#/components/requestBodies/Shipped'}, responses: {"204": {description: ok}}}
                gone:
                  'https://{$request.body#/host}/gone':
                    post: {requestBody: {$ref: '#/components/requestBodies/Shipped'}, responses: {"204": {description: ok}}}
        webhooks:
          stockLow:
            post: {requestBody: {$ref: '#/components/requestBodies/Stock'}, responses: {"202": {description: ok}}}
        components:
          requestBodies:
            Paid: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Paid'}}}}
            Shipped: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Shipped'}}}}
            Stock: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Stock'}}}}
          schemas:
            Paid: {type: object, required: [sum], properties: {sum: {type: integer}}}
            Shipped: {type: object, required: [day], properties: {day: {type: string}}}
            Stock: {type: object, required: [item, id], properties: {item: {type: string}, id: {type: string, readOnly: true}}}
        """;

    private static InteractionCheck check(String description, String path, String body, int status, String... names) {
        Contract contract = Fixtures.yaml(CONTRACT);
        String pact = """
            {"interactions": [{"description": "%s", "request": {"method": "POST", "path": "%s", "body": %s,
              "headers": {"Content-Type": "application/json"}}, "response": {"status": %d}}],
             "metadata": {"pactSpecification": {"version": "3.0.0"}}}\
            """.formatted(description, path, body, status);
        return new PactComparison(MessageNames.of(List.of(names)))
                .compare(
                        new PactReader().read(pact.getBytes(StandardCharsets.UTF_8), "pact.json"),
                        contract,
                        new IndependentJudge())
                .interactions()
                .getFirst();
    }

    private static String found(InteractionCheck check) {
        return String.valueOf(check.operation());
    }

    @Test
    void thePathThatAnExpressionWritesTellsTheCallback() {
        InteractionCheck paid = check("money is here", "/hook/paid/7", "{\"sum\": 5}", 204);
        assertThat(paid.verdict()).isEqualTo(Verdict.PASS);
        assertThat(found(paid)).startsWith("POST callback:paid to ");
        assertThat(paid.notes()).anyMatch(note -> note.contains("the provider of the contract sends"));
        assertThat(found(check("x", "/gone", "{\"day\": \"today\"}", 204))).startsWith("POST callback:gone to ");
    }

    @Test
    void whatTheCallbackDoesNotAllowIsTold() {
        assertThat(check("x", "/hook/paid/7", "{\"sum\": \"5\"}", 204).verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(check("x", "/hook/paid/7", "{\"sum\": 5}", 200).disagreements())
                .extracting(Disagreement::place)
                .containsExactly("response status");
    }

    @Test
    void theDescriptionMayBeTheName() {
        InteractionCheck low = check("Stock low", "/inbox", "{\"item\": \"nut\", \"id\": \"1\"}", 202);
        assertThat(low.verdict()).isEqualTo(Verdict.PASS);
        assertThat(found(low)).isEqualTo("POST webhook:stockLow");
    }

    @Test
    void whatMayBeSeveralIsUndecidedUntilAPersonNamesIt() {
        InteractionCheck open = check("something came", "/inbox", "{\"item\": \"nut\"}", 202);
        assertThat(open.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(open.operation()).isNull();
        assertThat(open.disagreements().getFirst().what())
                .contains("--message", "stockLow")
                .doesNotContain("paid");
        assertThat(check("something came", "/inbox", "{\"item\": \"nut\"}", 202, "something came=stockLow")
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void aWrongPathStaysWrong() {
        assertThat(check("x", "/orders/7/lines", "{\"item\": \"nut\"}", 202).verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(check("x", "/inbox", "{\"other\": 1}", 202).verdict()).isEqualTo(Verdict.FAIL);
    }
}
