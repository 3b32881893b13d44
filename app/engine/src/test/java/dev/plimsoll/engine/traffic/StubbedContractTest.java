package dev.plimsoll.engine.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.compare.NetworkntJudge;
import dev.plimsoll.engine.port.StubService.Stub;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.Response;
import dev.plimsoll.model.contract.diff.WitnessJudge.Judgement;
import dev.plimsoll.model.contract.read.ContractReader;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.sandbox.synthetic.SyntheticAnswers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Every operation answers, and what it answers is valid by a validator that shares no code with the generator.
class StubbedContractTest {
    private static final String SHOP = """
            openapi: 3.1.0
            info: {title: shop, version: '1'}
            paths:
              /orders:
                get:
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json:
                          schema: {type: array, minItems: 2, items: {$ref: '#/components/schemas/Order'}}
                post:
                  responses:
                    '201': {description: made, content: {'*/*': {schema: {$ref: '#/components/schemas/Order'}}}}
              /orders/{id}:
                get:
                  responses:
                    default: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
                delete:
                  responses: {'204': {description: gone}}
            components:
              schemas:
                Order:
                  type: object
                  required: [id, customer, lines, state]
                  properties:
                    id: {type: string, format: uuid}
                    state: {enum: [open, paid, sent]}
                    total: {type: number, multipleOf: 0.01, minimum: 0}
                    currency: {type: string, pattern: '^[A-Z]{3}$'}
                    customer: {type: object, properties: {name: {type: string}, email: {type: string, format: email}}}
                    address: {type: object, properties: {street: {type: string}, countryCode: {type: string, maxLength: 2}}}
                    lines:
                      type: array
                      items: {type: object, properties: {product: {type: string}, quantity: {type: integer, minimum: 1}}}
            """;

    private static Contract read(byte[] bytes, String name) {
        return new ContractReader().read(bytes, name);
    }

    private static List<String> faults(Contract contract) {
        StubbedContract stubbed = StubbedContract.of(contract, 42, new DatafakerVocabulary());
        NetworkntJudge judge = new NetworkntJudge();
        List<String> faults = new ArrayList<>();
        stubbed.impossible().forEach(missing -> faults.add(missing.operation() + ": " + missing.why()));
        for (Stub stub : stubbed.stubs()) {
            if (stub.body() != null) {
                Response response =
                        SyntheticAnswers.chosen(Objects.requireNonNull(contract.operation(stub.operation())));
                Payload payload = SyntheticAnswers.payloadOf(Objects.requireNonNull(response));
                String pointer = Objects.requireNonNull(
                                Objects.requireNonNull(payload).schema())
                        .pointer();
                if (!(judge.judge(contract, pointer, Flow.RESPONSE, stub.body()) instanceof Judgement.Valid)) {
                    faults.add(stub.operation() + ": " + stub.body());
                }
            }
        }
        return faults;
    }

    @Test
    void everyAnswerIsValid() {
        Contract shop = read(SHOP.getBytes(StandardCharsets.UTF_8), "shop.yaml");
        assertThat(StubbedContract.of(shop, new SplittableRandom(1)).stubs()).hasSize(4);
        assertThat(faults(shop)).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameStubs() {
        Contract shop = read(SHOP.getBytes(StandardCharsets.UTF_8), "shop.yaml");
        assertThat(StubbedContract.of(shop, new SplittableRandom(9)))
                .isEqualTo(StubbedContract.of(shop, new SplittableRandom(9)));
    }

    @Test
    void everyAnswerOfRealContractsIsValid() throws IOException {
        String folder = System.getProperty("plimsoll.contracts");
        Assumptions.assumeTrue(
                folder != null, "skipped: no folder of real contracts given by -Dplimsoll.contracts=FOLDER");
        List<String> faults = new ArrayList<>();
        int operations = 0;
        try (Stream<Path> files = Files.walk(Path.of(folder, "public"))) {
            for (Path file : files.filter(path -> path.toString().matches(".*/revision\\.(json|yaml)"))
                    .sorted()
                    .toList()) {
                Contract contract = read(Files.readAllBytes(file), file.toString());
                operations += contract.operations().size();
                faults.addAll(faults(contract));
            }
        }
        System.err.println(operations + " operations, " + faults.size() + " without a valid answer");
        assertThat(faults).isEmpty();
    }
}
