package dev.plimsoll.engine.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.workload.Call;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.read.ContractReader;
import dev.plimsoll.model.sandbox.provider.ProviderDouble;
import dev.plimsoll.model.sandbox.provider.ProviderReply;
import dev.plimsoll.model.sandbox.provider.ProviderRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Calls are valid in the eyes of the provider that the same contract makes.
class SyntheticCallsTest {
    private static final Contract CONTRACT =
            new ContractReader().read("""
                openapi: 3.1.0
                info: {title: shop, version: '1'}
                paths:
                  /labels/{ids}:
                    get:
                      parameters:
                        - {name: ids, in: path, required: true, style: label, explode: true,
                           schema: {type: array, minItems: 2, items: {type: integer}}}
                      responses: {'200': {description: ok}}
                  /items/{id}:
                    parameters:
                      - {name: id, in: path, required: true, style: matrix, schema: {type: integer, minimum: 1}}
                    get:
                      parameters:
                        - {name: tags, in: query, required: true, schema: {type: array, minItems: 2, items: {enum: [a, b]}}}
                        - {name: sort, in: query, required: true, style: pipeDelimited, explode: false,
                           schema: {type: array, minItems: 2, items: {enum: [up, down]}}}
                        - {name: seen, in: cookie, required: true, schema: {type: integer}}
                      responses: {'200': {description: ok}}
                  /charges:
                    post:
                      requestBody:
                        required: true
                        content:
                          application/x-www-form-urlencoded:
                            schema:
                              type: object
                              required: [amount, items, card]
                              properties:
                                amount: {type: integer, minimum: 1}
                                items: {type: array, minItems: 2, items: {type: integer}}
                                card: {type: object, required: [number], properties: {number: {type: string, minLength: 4}}}
                            encoding: {card: {style: deepObject, explode: true}}
                      responses: {'200': {description: ok}}
                  /notes:
                    post:
                      requestBody: {required: true, content: {text/plain: {schema: {type: integer}}}}
                      responses: {'200': {description: ok}}
                  /pictures:
                    post:
                      requestBody: {required: true, content: {image/png: {}}}
                      responses: {'200': {description: ok}}
                  /orders:
                    post:
                      requestBody: {required: true, content: {application/pdf: {schema: {type: object, required: [a]}}}}
                      responses: {'200': {description: ok}}
                    patch:
                      requestBody: {content: {application/pdf: {schema: {type: object, required: [a]}}}}
                      responses: {'200': {description: ok}}
                  /parcels:
                    post:
                      requestBody:
                        required: true
                        content:
                          application/xml:
                            schema:
                              type: object
                              required: [weight, stops]
                              xml: {name: parcel}
                              properties:
                                weight: {type: number, minimum: 1, maximum: 30, xml: {attribute: true}}
                                stops: {type: array, minItems: 1, xml: {wrapped: true}, items: {type: string, minLength: 1}}
                      responses: {'200': {description: ok}}
                """.getBytes(StandardCharsets.UTF_8), "shop.yaml");

    private static ProviderReply answer(Call call, byte[] body) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        call.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        return new ProviderDouble(CONTRACT, new DatafakerVocabulary(), 5)
                .reply(ProviderRequest.of(call.operation().method(), call.target(), headers, body));
    }

    private static Map<OperationKey, List<Call>> calls(long seed) {
        return new SyntheticCalls(CONTRACT, new SplittableRandom(seed))
                .of(CONTRACT.operations().stream().map(Operation::key).toList());
    }

    @Test
    void theProviderTakesFormsXmlTextsAndStyledParameters() {
        for (long seed = 1; seed <= 50; seed++) {
            for (List<Call> calls : calls(seed).values()) {
                for (Call call : calls) {
                    assertThat(answer(call, call.body()).status())
                            .as(
                                    "seed %s: %s %s %s",
                                    seed,
                                    call.target(),
                                    call.headers(),
                                    new String(call.body(), StandardCharsets.UTF_8))
                            .isEqualTo(200);
                }
            }
        }
    }

    @Test
    void theProviderRefusesAFormThatLacksAField() {
        Call charge = calls(1).get(new OperationKey("POST", "/charges")).getFirst();
        String form = new String(charge.body(), StandardCharsets.UTF_8);
        ProviderReply refused =
                answer(charge, form.replaceFirst("amount=[0-9]+&?", "").getBytes(StandardCharsets.UTF_8));
        assertThat(refused.status()).isEqualTo(400);
        ProviderReply wrong =
                answer(charge, form.replaceFirst("amount=[0-9]+", "amount=much").getBytes(StandardCharsets.UTF_8));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(new String(wrong.body(), StandardCharsets.UTF_8)).contains("body at /amount");
    }

    @Test
    void anOperationWhoseBodyCannotBeMadeIsLeftOutUnlessItGoesWithoutOne() {
        Map<OperationKey, List<Call>> calls = calls(1);
        assertThat(calls).doesNotContainKey(new OperationKey("POST", "/orders"));
        assertThat(calls.get(new OperationKey("PATCH", "/orders")))
                .allMatch(call -> call.body().length == 0 && !call.headers().containsKey("Content-Type"));
        assertThat(calls.get(new OperationKey("POST", "/pictures"))).allMatch(call -> call.body().length > 0);
    }
}
