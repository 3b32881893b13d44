package dev.plimsoll.model.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.IndependentValidator;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.Response;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.read.ContractReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SampleValuesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: string, format: date-time}",
                "{type: string, format: uuid}",
                "{type: string, format: email}",
                "{type: string, format: ipv6}",
                "{type: string, minLength: 30}",
                "{type: string, pattern: '^[A-Z]{3}-\\d{2,4}$'}",
                "{type: string, pattern: '^(a|bc)+x?$', maxLength: 4}",
                "{type: integer, minimum: 3, maximum: 3}",
                "{type: number, exclusiveMinimum: 1, exclusiveMaximum: 2}",
                "{type: integer, multipleOf: 7, minimum: 1}",
                "{type: array, minItems: 3, uniqueItems: true, items: {type: integer}}",
                "{type: array, prefixItems: [{type: string}, {type: boolean}], items: {type: integer}, minItems: 4}",
                "{type: object, required: [a], properties: {a: {type: integer}, b: {enum: [x, y]}}}",
                "{type: object, minProperties: 2, additionalProperties: {type: boolean}}",
                "{allOf: [{type: object, required: [a]}, {properties: {a: {const: 7}}}]}",
                "{oneOf: [{type: object, required: [a], properties: {a: {}}}, {type: string}]}",
                "{type: [object, 'null'], properties: {next: {$ref: '#/components/schemas/S'}}}",
                "{type: object, required: [kids], properties: {kids: {type: array, items: {$ref:"
                        + " '#/components/schemas/S'}}}}",
                "{not: {type: string}, enum: [a, 1]}",
                "{if: {required: [a]}, then: {required: [b]}, type: object, properties: {a: {}, b: {}}}",
                "{type: array, contains: {const: 5}, items: {enum: [5]}, minItems: 1}"
            })
    void everySampleIsValidByAnIndependentLibrary(String text) {
        Schema schema = Fixtures.schema("3.1.0", text);
        Contract contract = Fixtures.yaml("openapi: 3.1.0\npaths: {}\ncomponents: {schemas: {S: " + text + "}}");
        IndependentValidator validator = new IndependentValidator(contract, Flow.RESPONSE);
        for (int seed = 0; seed < 50; seed++) {
            JsonNode value = new SampleValues(Flow.RESPONSE)
                    .sample(schema, new Random(seed))
                    .orElseThrow();
            assertThat(validator.errors("/components/schemas/S", value))
                    .as("seed %d: %s", seed, value)
                    .isEmpty();
        }
    }

    @Test
    void aSchemaThatAcceptsNothingGivesNothing() {
        assertThat(new SampleValues(Flow.REQUEST)
                        .sample(Fixtures.schema("3.1.0", "{allOf: [{type: string}, {type: integer}]}"), new Random(1)))
                .isEmpty();
        assertThat(new SampleValues(Flow.REQUEST)
                        .sample(
                                Fixtures.schema(
                                        "3.1.0",
                                        "{type: object, required: [s], properties: {s: {$ref: '#/components/schemas/S'}}}"),
                                new Random(1)))
                .isEmpty();
    }

    @Test
    void propertiesThatAreNotSentAreLeftOut() {
        Schema schema = Fixtures.schema(
                "3.0.3",
                "{type: object, required: [id, secret], properties: {id: {type: integer, readOnly: true},"
                        + " secret: {type: string, writeOnly: true}}}");
        assertThat(new SampleValues(Flow.REQUEST)
                        .sample(schema, new Random(1))
                        .orElseThrow()
                        .propertyNames())
                .containsExactly("secret");
        assertThat(new SampleValues(Flow.RESPONSE)
                        .sample(schema, new Random(1))
                        .orElseThrow()
                        .propertyNames())
                .containsExactly("id");
    }

    @Test
    void theSameSeedGivesTheSameValue() {
        Schema schema = Fixtures.schema("3.0.3", "{type: object, properties: {a: {type: string}, b: {type: number}}}");
        assertThat(new SampleValues(Flow.REQUEST).sample(schema, new Random(7)))
                .isEqualTo(new SampleValues(Flow.REQUEST).sample(schema, new Random(7)));
    }

    @Test
    void samplesOfRealContractsAreValid() throws Exception {
        List<String> wrong = new ArrayList<>();
        int made = 0;
        int none = 0;
        for (Path file : Fixtures.find(Fixtures.realContracts().resolve("public"), "revision\\.(yaml|json)")) {
            if (file.toString().contains("swagger2") || Files.size(file) > 4_000_000) {
                continue;
            }
            Contract contract = new ContractReader().read(Files.readAllBytes(file), file.toString());
            IndependentValidator validator = new IndependentValidator(contract, Flow.RESPONSE);
            SampleValues samples = new SampleValues(Flow.RESPONSE);
            for (Operation operation : contract.operations()) {
                for (Response response : operation.responses()) {
                    for (Payload payload : response.payloads()) {
                        if (payload.schema() == null || !payload.isJson()) {
                            continue;
                        }
                        var value = samples.sample(payload.schema(), new Random(5));
                        if (value.isEmpty()) {
                            none++;
                            System.err.println("none: " + payload.schema());
                            continue;
                        }
                        made++;
                        var errors = validator.errors(payload.schema().pointer(), value.get());
                        if (!errors.isEmpty()) {
                            wrong.add(payload.schema().pointer() + " " + errors);
                        }
                    }
                }
            }
        }
        System.err.println("made " + made + " none " + none + " wrong " + wrong.size());
        assertThat(wrong).isEmpty();
    }
}
