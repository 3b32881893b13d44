package dev.plimsoll.model.contract.consumer.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.consumer.pact.PactReader;
import dev.plimsoll.model.contract.consumer.use.ConsumerUse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Changes of webhooks and of messages on channels, for consumers with message pacts.
class MessageImpactTest {
    private static final String WEBHOOKS = """
            openapi: 3.1.0
            info: {title: Orders, version: "1"}
            paths: {}
            webhooks:
              orderPlaced:
                post:
                  parameters:
                    - {name: X-Trace, in: header, required: true, schema: {type: string}}
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema:
                          type: object
                          required: [id, note]
                          properties:
                            id: {type: string}
                            note: {type: string}
                            state: {type: string, enum: [open, paid]}
                  responses: {"200": {description: taken}}
              orderLost:
                post:
                  responses: {"200": {description: taken}}
            """;
    private static final String CHANNELS = """
            asyncapi: 3.0.0
            info: {title: Orders, version: "1"}
            channels:
              placed:
                address: orders.placed
                messages:
                  OrderPlaced:
                    payload:
                      type: object
                      required: [id, note]
                      properties: {id: {type: string}, note: {type: string}}
            operations:
              tell:
                action: send
                channel: {$ref: '#/channels/placed'}
            """;

    private static ConsumerUse takes(String description, String contents, String metadata) {
        String text = """
                {"consumer": {"name": "mail"}, "provider": {"name": "orders"}, "messages": [
                  {"description": "%s", "contents": %s, "metaData": {%s}}],
                 "metadata": {"pactSpecification": {"version": "3.0.0"}}}
                """.formatted(description, contents, metadata);
        return ConsumerUse.of(new PactReader().read(text.getBytes(StandardCharsets.UTF_8), "mail-orders.json"));
    }

    private static ConsumerImpact only(String base, String old, String fresh, List<ConsumerUse> uses) {
        assertThat(base).contains(old);
        Impact impact = ImpactFixture.impact(base, base.replace(old, fresh), null, uses);
        assertThat(impact.changes()).as("%s", impact).hasSize(1);
        return impact.changes().getFirst().consumers().getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"id\": \"7\", \"note\": \"x\"} | BREAKS | Its pact reads $.note, which the revision does not promise.",
                "{\"id\": \"7\"} | UNAFFECTED | Its pact does not have $.note in the message."
            })
    void aFieldThatGoes(String contents, Outcome outcome, String reason) {
        String field = "                note: {type: string}\n";
        ConsumerUse taken = takes("orderPlaced comes", contents, "");
        String optional = WEBHOOKS.replace("required: [id, note]", "required: [id]");
        ConsumerImpact webhook = only(optional, field, "", List.of(taken));
        assertThat(webhook.outcome()).as(webhook.reason()).isEqualTo(outcome);
        assertThat(webhook.reason()).isEqualTo(reason);
        assertThat(webhook.evidence().description()).isEqualTo("orderPlaced comes");
        ConsumerImpact channel = only(
                CHANNELS.replace("required: [id, note]", "required: [id]"),
                ", note: {type: string}",
                "",
                List.of(takes("a mail", contents, "\"topic\": \"orders.placed\"")));
        assertThat(channel.outcome()).as(channel.reason()).isEqualTo(outcome);
    }

    @Test
    void aNewValueIsPutToThePact() {
        ConsumerUse exact = takes("orderPlaced", "{\"state\": \"open\"}", "");
        assertThat(only(WEBHOOKS, "[open, paid]", "[open, paid, lost]", List.of(exact))
                        .outcome())
                .isEqualTo(Outcome.AT_RISK);
    }

    @Test
    void aWebhookThatGoesBreaksWhoTakesIt() {
        String gone = WEBHOOKS.substring(WEBHOOKS.indexOf("  orderLost:"));
        assertThat(only(WEBHOOKS, gone, "", List.of(takes("orderLost", "{}", "")))
                        .outcome())
                .isEqualTo(Outcome.BREAKS);
        assertThat(only(WEBHOOKS, gone, "", List.of(takes("orderPlaced", "{}", "")))
                        .outcome())
                .isEqualTo(Outcome.UNAFFECTED);
    }

    @Test
    void aHeaderThatIsNotPromisedAnyMore() {
        String header = "required: true, schema: {type: string}}";
        String loose = "schema: {type: string}}";
        assertThat(only(WEBHOOKS, header, loose, List.of(takes("orderPlaced", "{}", "\"x-trace\": \"1\"")))
                        .outcome())
                .isEqualTo(Outcome.BREAKS);
        assertThat(only(WEBHOOKS, header, loose, List.of(takes("orderPlaced", "{}", "")))
                        .outcome())
                .isEqualTo(Outcome.UNAFFECTED);
    }

    @Test
    void aPactOfCallsLeavesItToOneOfMessages() {
        ConsumerUse calls = ImpactFixture.pact(
                "mail", "orders", "\"method\": \"GET\", \"path\": \"/orders/7\"", "\"status\": 200", "");
        ConsumerUse taken = takes("orderPlaced", "{\"id\": \"7\"}", "");
        String optional = WEBHOOKS.replace("required: [id, note]", "required: [id]");
        String field = "                note: {type: string}\n";
        assertThat(only(optional, field, "", List.of(calls)).reason())
                .isEqualTo("Its pact is of its own calls and has no messages.");
        assertThat(only(optional, field, "", List.of(calls, taken)).outcome()).isEqualTo(Outcome.UNAFFECTED);
    }

    @Test
    void aMessageThatNobodyCanTellStaysUnproven() {
        ConsumerUse vague = takes("something", "{\"id\": \"7\"}", "");
        String optional = WEBHOOKS.replace("required: [id, note]", "required: [id]");
        String field = "                note: {type: string}\n";
        ConsumerImpact impact = only(optional, field, "", List.of(vague));
        assertThat(impact.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(ImpactFixture.impact(optional, optional.replace(field, ""), null, List.of(vague))
                        .notices())
                .anySatisfy(notice -> assertThat(notice).contains("mail-orders.json: the message 'something'"));
    }
}
