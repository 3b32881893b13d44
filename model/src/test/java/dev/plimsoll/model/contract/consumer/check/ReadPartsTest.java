package dev.plimsoll.model.contract.consumer.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.consumer.pact.PactReader;
import dev.plimsoll.model.contract.diff.IndependentJudge;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A pact names what its consumer reads. What else a contract promises is no matter, and yet what is named has to fit.
class ReadPartsTest {
    private static final Contract CONTRACT = Fixtures.yaml("""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /order:
            get:
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
        components:
          schemas:
            Order:
              type: object
              required: [id, secret, total, lines, pay]
              properties:
                id: {type: string, format: uuid}
                secret: {type: string, writeOnly: true}
                total: {type: number, minimum: 1}
                lines: {type: array, minItems: 1, items: {$ref: '#/components/schemas/Line'}}
                pay: {oneOf: [{$ref: '#/components/schemas/Card'}, {$ref: '#/components/schemas/Bank'}]}
            Line: {type: object, required: [sku, count], properties: {sku: {type: string}, count: {type: integer}}}
            Card:
              type: object
              required: [kind, last4]
              additionalProperties: false
              properties: {kind: {const: card}, last4: {type: string, pattern: '^[0-9]{4}$'}}
            Bank:
              type: object
              required: [kind, iban]
              additionalProperties: false
              properties: {kind: {const: bank}, iban: {type: string}}
        """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|",
                "{'total': 2}|",
                "{'lines': [{'sku': 'a'}, {'count': 1}]}|",
                "{'pay': {'kind': 'bank'}}|",
                "{'pay': {'kind': 'card'}, 'id': '6b2f3f0e-8b0f-4a38-9c46-5b6b7d2f6c11'}|",
                "{'total': 0}|response body",
                "{'total': 'much'}|response body",
                "{'lines': [{'sku': 1}]}|response body",
                "{'lines': []}|response body",
                "{'pay': {'kind': 'cash'}}|response body",
                "{'pay': {'kind': 'bank', 'iban': 7}}|response body $.pay.iban, response body"
            })
    void anExampleThatSomeMessageHoldsFits(String example, String wrong) {
        String pact = """
            {"interactions": [{"description": "d", "request": {"path": "/order"}, "response": {"body": %s}}],
             "metadata": {"pactSpecification": {"version": "3.0.0"}}}\
            """.formatted(example.replace('\'', '"'));
        List<String> places = new PactComparison()
                        .compare(
                                new PactReader().read(pact.getBytes(StandardCharsets.UTF_8), "pact.json"),
                                CONTRACT,
                                new IndependentJudge())
                        .interactions()
                        .getFirst()
                        .disagreements()
                        .stream()
                        .map(Disagreement::place)
                        .toList();
        assertThat(places).containsExactlyInAnyOrder(wrong == null ? new String[0] : wrong.split(", "));
    }
}
