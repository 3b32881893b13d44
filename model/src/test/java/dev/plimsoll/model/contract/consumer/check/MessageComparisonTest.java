package dev.plimsoll.model.contract.consumer.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.consumer.pact.PactReader;
import dev.plimsoll.model.contract.diff.WitnessJudge;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.contract.schema.SampleValues;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class MessageComparisonTest {
    /// By our own validator, which the schemas of these tests are simple enough for.
    private static final WitnessJudge JUDGE = new WitnessJudge() {
        @Override
        public Judgement judge(Contract contract, String pointer, Flow flow, JsonNode value) {
            var schema = contract.surface().exchanges().stream()
                    .flatMap(one -> one.requestBody() == null
                            ? java.util.stream.Stream.empty()
                            : one.requestBody().payloads().stream())
                    .map(payload -> payload.schema())
                    .filter(one -> one != null && one.pointer().equals(pointer))
                    .findFirst()
                    .orElseThrow();
            Optional<Boolean> taken = new SampleValues(flow).accepts(schema, value);
            return taken.<Judgement>map(yes -> yes ? new Judgement.Valid() : new Judgement.Refused("it does not fit"))
                    .orElseGet(() -> new Judgement.Unable("unknown"));
        }
    };

    private static final Contract ASYNC = Fixtures.yaml("""
        asyncapi: 2.6.0
        info: {title: Shop, version: "1"}
        channels:
          orders:
            subscribe:
              message:
                oneOf:
                  - name: OrderPlaced
                    headers: {type: object, required: [trace], properties: {trace: {type: string}, hint: {type: string}}}
                    payload: {type: object, required: [id], properties: {id: {type: integer}, note: {type: string}}}
                  - name: OrderSent
                    payload: {type: object, required: [id], properties: {id: {type: integer}}}
          mail:
            subscribe: {message: {name: Mail, contentType: text/plain, payload: {type: string, maxLength: 5}}}
          wishes:
            publish: {message: {name: Wish, payload: {type: object, required: [what], properties: {what: {type: string}}}}}
        """);

    private static InteractionCheck check(Contract contract, String message, String... names) {
        String pact =
                "{\"messages\": [" + message + "], \"metadata\": {\"pactSpecification\": {\"version\": \"3.0.0\"}}}";
        return new PactComparison(MessageNames.of(List.of(names)))
                .compare(new PactReader().read(pact.getBytes(StandardCharsets.UTF_8), "pact.json"), contract, JUDGE)
                .interactions()
                .getFirst();
    }

    private static String message(String description, String metadata, String contents) {
        return "{\"description\": \"%s\", \"metaData\": {%s}, \"contents\": %s}"
                .formatted(description, metadata, contents);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "an order placed event | | SEND channel:orders message OrderPlaced",
                "something | \"type\": \"OrderSent\" | SEND channel:orders message OrderSent",
                "something | \"kafka_topic\": \"mail\" | SEND channel:mail message Mail",
                "order sent | \"topic\": \"orders\" | SEND channel:orders message OrderSent"
            })
    void theMessageIsFoundByDescriptionOrMetadata(String description, String metadata, String key) {
        InteractionCheck check = check(ASYNC, message(description, metadata == null ? "" : metadata, "{\"id\": 1}"));
        assertThat(String.valueOf(check.operation())).isEqualTo(key);
    }

    @Test
    void whereItCannotBeToldTheAnswerSaysHowToNameItAndTheNameDecides() {
        InteractionCheck unsure = check(ASYNC, message("news", "", "{\"id\": 1}"));
        assertThat(unsure.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(unsure.disagreements().getFirst().what())
                .contains("--message 'news=NAME'", "'orders message OrderPlaced'", "'mail message Mail'")
                .doesNotContain("Wish");
        assertThat(check(ASYNC, message("news", "", "{\"id\": 1}"), "news=OrderPlaced")
                        .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(check(ASYNC, message("news", "", "{\"id\": 1}"), "news=orders")
                        .disagreements()
                        .getFirst()
                        .what())
                .contains("not one message");
    }

    @Test
    void whatTheContractLeavesOutOrRefusesIsADisagreement() {
        assertThat(check(ASYNC, message("OrderPlaced", "", "{\"id\": 1, \"note\": \"x\"}"))
                        .disagreements())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.place()).isEqualTo("message contents $.note");
                    assertThat(found.what()).contains("lets the provider leave it out");
                    assertThat(found.undecided()).isFalse();
                });
        assertThat(check(ASYNC, message("OrderSent", "", "{\"id\": \"x\"}")).verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(check(ASYNC, message("OrderPlaced", "\"contentType\": \"application/xml\"", "\"<a/>\""))
                        .disagreements()
                        .getFirst()
                        .what())
                .contains("the pact has application/xml");
    }

    @Test
    void headersArePromisedOrNot() {
        assertThat(check(ASYNC, message("OrderPlaced", "\"trace\": \"t\", \"partition\": 1", "{\"id\": 1}")))
                .satisfies(check -> {
                    assertThat(check.verdict()).isEqualTo(Verdict.PASS);
                    assertThat(check.notes()).singleElement().asString().contains("'partition'");
                });
        assertThat(check(ASYNC, message("OrderPlaced", "\"hint\": \"t\"", "{\"id\": 1}"))
                        .disagreements())
                .singleElement()
                .satisfies(found -> assertThat(found.place()).isEqualTo("metadata 'hint'"));
    }

    @Test
    void textIsHeldAgainstItsSchema() {
        assertThat(check(ASYNC, message("a mail", "\"contentType\": \"text/plain\"", "\"hello\""))
                        .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(check(ASYNC, message("a mail", "\"contentType\": \"text/plain\"", "\"too long\""))
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void aContractThatOnlyReceivesPromisesNoMessage() {
        Contract receiver = Fixtures.yaml("""
            asyncapi: 2.6.0
            info: {title: Shop, version: "1"}
            channels: {wishes: {publish: {message: {name: Wish, payload: {type: object}}}}}
            """);
        InteractionCheck check = check(receiver, message("a wish", "", "{}"));
        assertThat(check.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(check.disagreements().getFirst().what()).contains("no message that the provider sends");
    }

    @Test
    void aWebhookIsAMessageToo() {
        Contract hooks = Fixtures.yaml("""
            openapi: 3.1.0
            info: {title: Shop, version: "1"}
            webhooks:
              orderPlaced:
                post:
                  requestBody:
                    content:
                      application/json:
                        schema: {type: object, required: [id], properties: {id: {type: integer}}}
                  responses: {"200": {description: ok}}
            """);
        assertThat(check(hooks, message("order placed", "", "{\"id\": 1}")).verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(check(hooks, message("order placed", "", "{\"id\": 1, \"sum\": 2}"))
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void anExchangeOfMessagesGoesBothWays() {
        String pact = """
            {"interactions": [{"type": "Synchronous/Messages", "description": "a Wish",
              "request": {"contents": {"contentType": "application/json", "content": {"what": "x"}}},
              "response": [{"contents": {"contentType": "application/json", "content": {"id": 1, "other": 2}}}]}],
             "metadata": {"pactSpecification": {"version": "4.0"}}}
            """;
        InteractionCheck check = new PactComparison(MessageNames.of(List.of("a Wish=Wish", "a Wish=OrderSent")))
                .compare(new PactReader().read(pact.getBytes(StandardCharsets.UTF_8), "pact.json"), ASYNC, JUDGE)
                .interactions()
                .getFirst();
        assertThat(String.valueOf(check.operation())).isEqualTo("RECEIVE channel:wishes message Wish");
        assertThat(check.disagreements()).singleElement().satisfies(found -> {
            assertThat(found.place()).isEqualTo("response contents $.other");
            assertThat(found.pact().line()).isEqualTo(3);
        });
    }

    private static final Contract FORM = Fixtures.yaml("""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            post:
              requestBody:
                content:
                  application/x-www-form-urlencoded:
                    schema:
                      type: object
                      required: [amount]
                      properties: {amount: {type: integer}, tags: {type: array, items: {type: string}}}
                  application/pdf: {schema: {type: object}}
              responses: {"200": {description: ok}}
        """);

    private static InteractionCheck sent(String type, String body) {
        String pact = """
            {"interactions": [{"description": "d",
              "request": {"method": "POST", "path": "/orders", "headers": {"Content-Type": "%s"}, "body": "%s"},
              "response": {"status": 200}}], "metadata": {"pactSpecification": {"version": "2.0.0"}}}
            """.formatted(type, body);
        return new PactComparison()
                .compare(new PactReader().read(pact.getBytes(StandardCharsets.UTF_8), "pact.json"), FORM, JUDGE)
                .interactions()
                .getFirst();
    }

    @Test
    void formsAreHeldAgainstTheirSchemaAndOtherBodiesSayWhatToDo() {
        String form = "application/x-www-form-urlencoded";
        assertThat(sent(form, "amount=3&tags=a&tags=b").verdict()).isEqualTo(Verdict.PASS);
        assertThat(sent(form, "amount=three").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(sent(form, "tags=a").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(sent("application/pdf", "%PDF").disagreements())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.undecided()).isTrue();
                    assertThat(found.what()).contains("--provider URL");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "the order is paid, {\"id\": 1}, PASS",
        "the order is paid, {}, PASS",
        "the order is paid, {\"id\": \"one\"}, FAIL",
        "the order is lost, {\"why\": \"rain\"}, PASS"
    })
    void aCallbackIsFoundByItsNameInTheDescription(String description, String contents, Verdict verdict) {
        Contract contract = Fixtures.yaml("""
            openapi: 3.1.0
            info: {title: Shop, version: "1"}
            paths:
              /orders:
                post:
                  responses: {"201": {description: made}}
                  callbacks:
                    paid: {"{$request.body#/hook}": {post: {requestBody: {content: {application/json: {schema:
                      {type: object, properties: {id: {type: integer}}, required: [id]}}}},
                      responses: {"200": {description: ok}}}}}
                    lost: {"{$request.body#/hook}": {post: {requestBody: {content: {application/json: {schema:
                      {type: object, properties: {why: {type: string}}, required: [why]}}}},
                      responses: {"200": {description: ok}}}}}
            """);
        InteractionCheck found = check(contract, message(description, "", contents));
        assertThat(found.operation().path()).startsWith("callback:" + description.substring(13));
        assertThat(found.verdict()).isEqualTo(verdict);
        assertThat(check(contract, message("x", "", contents), "x=" + description.substring(13))
                        .operation())
                .isEqualTo(found.operation());
    }
}
