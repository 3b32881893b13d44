package dev.plimsoll.model.chaos.misread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plimsoll.model.chaos.misread.ProviderTrial.Answer;
import dev.plimsoll.model.chaos.misread.ProviderTrial.Check;
import dev.plimsoll.model.chaos.misread.ProviderTrial.Finding;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.diff.IndependentJudge;
import dev.plimsoll.model.json.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Two providers of one contract: a graceful one, and its twin with five planted faults.
class MisreadingTest {
    private static final String REVISION = """
            openapi: 3.1.0
            info: {title: Orders, version: '2'}
            paths:
              /orders:
                post:
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/New'}}}}
                  responses: {'201': {description: placed}, '422': {description: refused}}
              /orders/{id}:
                put:
                  parameters: [{name: id, in: path, required: true, schema: {type: integer, minimum: 1, maximum: 9}}]
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/New'}}}}
                  responses: {'200': {description: changed}, '4XX': {description: refused}}
                get:
                  parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
                  responses: {'200': {description: the order}}
            components:
              schemas:
                New:
                  type: object
                  required: [amount, currency, customer]
                  properties:
                    amount: {type: integer, minimum: 1, maximum: 1000}
                    currency: {enum: [EUR, USD]}
                    customer: {type: string, minLength: 1}
            """;
    private static final Contract NEW = Fixtures.yaml(REVISION);
    private static final Contract OLD = Fixtures.yaml(
            REVISION.replace(", customer]", "]").replace("        customer: {type: string, minLength: 1}\n", ""));
    private static final Duration BUDGET = Duration.ofMillis(200);

    private static List<Misreading> all() {
        return new MisreadingLibrary(OLD, NEW, new IndependentJudge(), 7).all();
    }

    /// A provider of the contract above, in memory.
    private static final class Provider {
        private final boolean brittle;
        private final List<String> orders = new ArrayList<>();
        private final Set<String> keys = new HashSet<>();
        private boolean broken;

        Provider(boolean brittle) {
            this.brittle = brittle;
        }

        String state() {
            return Json.digest(orders);
        }

        Answer answer(ClientRequest request) {
            boolean write = request.method().equals("POST") || request.method().equals("PUT");
            int done = request.method().equals("POST") ? 201 : 200;
            int refused = request.method().equals("POST") ? 422 : 400;
            if (broken) {
                return in(503, 1);
            }
            if (!write) {
                return in(200, 1);
            }
            JsonNode order = read(request);
            if (order == null) {
                broken = brittle && half(request); // planted: a half message breaks what comes after it
                return in(brittle && !half(request) ? 500 : refused, 1); // planted: a wrong charset is a 500
            }
            if (brittle && !order.has("customer")) {
                orders.add("half of " + order);
                return in(refused, 1); // planted: an order without a customer is refused after half of it was written
            }
            if (brittle && order.get("amount").asLong() > 1000) {
                return in(refused, 900); // planted: a large amount takes long
            }
            if (!valid(order) && !(brittle && lower(order))) { // planted: a currency in lower case is taken
                return in(refused, 1);
            }
            String key = request.headers().get("Idempotency-Key");
            if (key == null || keys.add(key)) {
                orders.add(order.toString());
            }
            return in(done, 1);
        }

        private static boolean half(ClientRequest request) {
            return !new String(request.body(), StandardCharsets.ISO_8859_1).endsWith("}");
        }

        private static boolean lower(JsonNode order) {
            return Set.of("eur", "usd").contains(order.get("currency").asString());
        }

        private static boolean valid(JsonNode order) {
            return order.has("customer")
                    && !order.get("customer").asString().isEmpty()
                    && Set.of("EUR", "USD").contains(order.get("currency").asString())
                    && order.get("amount").asLong() <= 1000;
        }

        private static @Nullable JsonNode read(ClientRequest request) {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(request.body()))
                        .toString();
                return Json.mapper().readTree(text);
            } catch (CharacterCodingException | JacksonException unreadable) {
                return null; // as a provider sees it: no order
            }
        }

        private static Answer in(int status, int millis) {
            return new Answer(status, Duration.ofMillis(millis));
        }
    }

    private static ProviderTrial trial(Misreading misreading, boolean brittle) {
        Provider provider = new Provider(brittle);
        List<Answer> answers = new ArrayList<>();
        List<String> states = new ArrayList<>(List.of(provider.state()));
        for (ClientRequest request : misreading.requests()) {
            answers.add(provider.answer(request));
            states.add(provider.state());
        }
        return new ProviderTrial(misreading, answers, states, provider.answer(misreading.usual()));
    }

    private static Set<String> failures(boolean brittle) {
        Set<String> failed = new TreeSet<>();
        for (Misreading misreading : all()) {
            trial(misreading, brittle).findings(BUDGET).stream()
                    .filter(finding -> !finding.passed())
                    .forEach(finding -> failed.add(misreading.client().word() + " " + finding.check()));
        }
        return failed;
    }

    @Test
    void theGracefulProviderPassesEveryCheckOfEveryClient() {
        assertThat(failures(false)).isEmpty();
    }

    @Test
    void itsBrittleTwinFailsWhereItsFaultsWerePlantedAndNowhereElse() {
        assertThat(failures(true))
                .containsExactlyInAnyOrder(
                        "old-schema NO_PARTIAL_WRITE",
                        "wrong-unit LATENCY_BUDGET",
                        "truncated-read RECOVERY",
                        "swapped-enum DEFINED_ERROR",
                        "wrong-charset NO_SERVER_ERROR");
    }

    @Test
    void everyClientHasSomethingToSendAndTheSameSeedGivesTheSameBytes() {
        List<Misreading> all = all();
        assertThat(all).extracting(Misreading::client).contains(MisreadingClient.values());
        assertThat(all).isEqualTo(all());
        assertThat(all)
                .extracting(Misreading::operation)
                .doesNotContain(NEW.operations().getLast().key());
        assertThat(all).allSatisfy(each -> assertThat(each.usual().target()).doesNotContain("{"));
        assertThat(Json.read(Json.canonical(all.getFirst()), Misreading.class)).isEqualTo(all.getFirst());
    }

    @Test
    void aRepetitionThatActsTwiceIsAPartialWrite() {
        Misreading twice = all().stream()
                .filter(each -> each.client() == MisreadingClient.DUPLICATE_RETRY)
                .findFirst()
                .orElseThrow();
        Answer done = new Answer(201, Duration.ofMillis(1));
        assertThat(new ProviderTrial(twice, List.of(done, done), List.of("a", "b", "c"), done).findings(BUDGET))
                .filteredOn(finding -> !finding.passed())
                .containsExactly(new Finding(
                        Check.NO_PARTIAL_WRITE,
                        false,
                        "Request 2 got status 201 and changed the state a second time."));
        assertThat(new ProviderTrial(twice, List.of(done, new Answer(404, Duration.ZERO)), List.of("a", "b", "b"), done)
                        .findings(BUDGET))
                .filteredOn(finding -> !finding.passed())
                .extracting(Finding::why)
                .containsExactly("It answered with status 404, and declares 201, 422.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProviderTrial(twice, List.of(done), List.of("a", "b", "c"), done))
                .withMessageContaining("2 requests");
    }

    @Test
    void declaredIsWhatTheContractWritesByItselfByRangeOrByDefault() {
        Misreading put = all().stream()
                .filter(each -> each.operation().method().equals("PUT"))
                .findFirst()
                .orElseThrow();
        assertThat(Map.of(200, true, 201, false, 409, true, 500, false))
                .allSatisfy(
                        (status, declared) -> assertThat(put.isDeclared(status)).isEqualTo(declared));
    }
}
