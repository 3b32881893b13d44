package dev.plimsoll.model.contract.consumer.impact;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.consumer.graph.ServiceGraph;
import dev.plimsoll.model.contract.consumer.har.HarReader;
import dev.plimsoll.model.contract.consumer.pact.PactReader;
import dev.plimsoll.model.contract.consumer.use.ConsumerUse;
import dev.plimsoll.model.contract.diff.ContractComparison;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.IndependentJudge;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Contracts, pacts and traffic for tests of the impact.
final class ImpactFixture {
    static final String BASE = """
            openapi: 3.0.3
            info: {title: Orders, version: "1"}
            servers: [{url: "https://orders.example/v1"}]
            paths:
              /orders/{id}:
                get:
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                    - {name: view, in: query, schema: {type: string, enum: [short, long]}}
                    - {name: lang, in: query, schema: {type: string}}
                  responses:
                    "200":
                      description: an order
                      headers: {ETag: {required: true, schema: {type: string}}}
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [id, total, status]
                            properties:
                              id: {type: string}
                              total: {type: number}
                              status: {type: string, enum: [open, paid]}
                              note: {type: string}
                              items: {type: array, items: {type: object, properties: {price: {type: number}, name: {type: string}}}}
                    "404": {description: none}
              /orders:
                post:
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema:
                          type: object
                          required: [item]
                          properties: {item: {type: string}, count: {type: integer, maximum: 100}, gift: {type: boolean}}
                  responses: {"201": {description: made}}
            """;

    private ImpactFixture() {}

    static Contract contract(String text) {
        return Fixtures.yaml(text);
    }

    /// @param edits what to replace and by what, in turns; each has to occur
    static String edited(String... edits) {
        String text = BASE;
        for (int i = 0; i < edits.length; i += 2) {
            if (!text.contains(edits[i])) {
                throw new IllegalArgumentException("not in the fixture: " + edits[i]);
            }
            text = text.replace(edits[i], edits[i + 1]);
        }
        return text;
    }

    static Impact impact(String revision, @Nullable ServiceGraph graph, List<ConsumerUse> uses) {
        return impact(BASE, revision, graph, uses);
    }

    static Impact impact(String base, String revision, @Nullable ServiceGraph graph, List<ConsumerUse> uses) {
        Contract before = contract(base);
        Contract after = contract(revision);
        ContractDiff diff = new ContractComparison().compare(before, after, new IndependentJudge());
        return new ImpactAnalysis(before, after, new IndependentJudge(), new Landscape("orders", graph, uses))
                .analyse(diff);
    }

    /// A pact of one interaction.
    ///
    /// @param rules the matching rules of the response's body, as members of an object
    static ConsumerUse pact(String consumer, String provider, String request, String response, String rules) {
        String text = """
                {"consumer": {"name": "%s"}, "provider": {"name": "%s"}, "interactions": [
                  {"description": "a call of %s", "request": {%s},
                   "response": {%s, "matchingRules": {"body": {%s}}}}],
                 "metadata": {"pactSpecification": {"version": "3.0.0"}}}
                """.formatted(consumer, provider, consumer, request, response, rules);
        return ConsumerUse.of(
                new PactReader().read(text.getBytes(StandardCharsets.UTF_8), consumer + "-" + provider + ".json"));
    }

    /// A pact that reads an order.
    static ConsumerUse reads(String consumer, String body, String rules) {
        return pact(
                consumer,
                "orders",
                "\"method\": \"GET\", \"path\": \"/orders/7\"",
                "\"status\": 200, \"body\": " + body,
                rules);
    }

    /// A pact that makes an order.
    static ConsumerUse sends(String consumer, String body) {
        String request = "\"method\": \"POST\", \"path\": \"/orders\", \"body\": " + body
                + ", \"headers\": {\"Content-Type\": \"application/json\"}";
        return pact(consumer, "orders", request, "\"status\": 201", "");
    }

    /// Traffic of one call.
    static ConsumerUse traffic(String consumer, String method, String url, String sent, int status, String received) {
        String posted = sent.isEmpty()
                ? ""
                : ", \"postData\": {\"mimeType\": \"application/json\", \"text\": " + quoted(sent) + "}";
        String text = """
                {"log": {"version": "1.2", "entries": [{"request": {"method": "%s", "url": "%s"%s},
                  "response": {"status": %d, "content": {"mimeType": "application/json", "text": %s}}}]}}
                """.formatted(method, url, posted, status, quoted(received));
        return ConsumerUse.of(new HarReader().read(text.getBytes(StandardCharsets.UTF_8), consumer + ".har"), consumer);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"") + "\"";
    }
}
