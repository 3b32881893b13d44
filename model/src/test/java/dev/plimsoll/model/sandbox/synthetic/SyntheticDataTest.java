package dev.plimsoll.model.sandbox.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.IndependentValidator;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.schema.Flow;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SyntheticDataTest {
    private static final String CUSTOMER = "{type: object, required: [id, email], properties: {id: {type: string},"
            + " firstName: {type: string}, lastName: {type: string}, email: {type: string, format: email},"
            + " createdAt: {type: string, format: date-time}, updatedAt: {type: string, format: date-time},"
            + " price: {type: number}, quantity: {type: integer}}}";

    private static SyntheticData data(long seed) {
        return new SyntheticData(Flow.RESPONSE, new NumberedWords(), seed);
    }

    private static JsonNode value(SyntheticData data, Schema schema, String entity) {
        return data.value(schema, entity).orElseThrow();
    }

    @Test
    void theSameSeedAndEntityGiveTheSameBytesWhateverWasAskedBefore() {
        Schema schema = Fixtures.schema("3.1.0", CUSTOMER);
        SyntheticData busy = data(7);
        for (int other = 0; other < 20; other++) {
            value(busy, schema, "other " + other);
        }
        assertThat(value(busy, schema, "a").toString())
                .isEqualTo(value(data(7), schema, "a").toString());
        assertThat(value(data(8), schema, "a")).isNotEqualTo(value(data(7), schema, "a"));
    }

    @Test
    void entitiesDiffer() {
        Schema schema = Fixtures.schema("3.1.0", CUSTOMER);
        Set<String> ids = new HashSet<>();
        for (int entity = 0; entity < 500; entity++) {
            ids.add(value(data(1), schema, "customer " + entity).get("id").stringValue());
        }
        assertThat(ids).hasSize(500);
    }

    @Test
    void whatBelongsToOneObjectFitsTogether() {
        JsonNode customer = value(data(1), Fixtures.schema("3.1.0", CUSTOMER), "customer 1");
        String first = customer.get("firstName").stringValue();
        assertThat(first).startsWith("First_name");
        assertThat(customer.get("email").stringValue())
                .startsWith(first.toLowerCase(java.util.Locale.ROOT).replace("_", "") + ".")
                .endsWith("@example.com");
        assertThat(Instant.parse(customer.get("createdAt").stringValue()))
                .isBefore(Instant.parse(customer.get("updatedAt").stringValue()));
        assertThat(customer.get("price").decimalValue().scale()).isLessThanOrEqualTo(2);
        assertThat(customer.get("quantity").intValue()).isBetween(1, 40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: object, required: [id], properties: {id: {type: string, pattern: '^[A-Z]{3}$'}}}",
                "{type: object, required: [email], properties: {email: {type: string, maxLength: 5}}}",
                "{type: object, required: [name], properties: {name: {enum: [a, b]}}}",
                "{type: object, required: [title], properties: {title: {type: string, maxLength: 3}}}",
                "{type: object, required: [title], properties: {title: {type: string, minLength: 300}}}",
                "{type: object, required: [age], properties: {age: {type: integer, minimum: 200, maximum: 210}}}",
                "{type: object, required: [price], properties: {price: {type: number, multipleOf: 7}}}",
                "{type: object, required: [id], properties: {id: {oneOf: [{type: integer}, {type: string}]}}}",
                "{type: object, required: [phone], properties: {phone: {const: '1'}}}",
                "{type: object, required: [url], properties: {url: {type: string, format: uri-template}}}",
                "{type: object, required: [url], properties: {url: {type: string, format: uri, maxLength: 20}}}",
                "{type: array, minItems: 3, uniqueItems: true, items: {type: object, properties: {id: {type: integer}}}}",
                "{type: object, properties: {ids: {type: array, uniqueItems: true, minItems: 4, items: {type: integer}}}}"
            })
    void aLikelyValueIsUsedOnlyWhereTheSchemaTakesIt(String text) {
        Contract contract = Fixtures.yaml("openapi: 3.1.0\npaths: {}\ncomponents: {schemas: {S: " + text + "}}");
        IndependentValidator validator = new IndependentValidator(contract, Flow.RESPONSE);
        Schema schema = Fixtures.schema(contract, "S");
        for (int entity = 0; entity < 20; entity++) {
            JsonNode value = value(data(3), schema, "entity " + entity);
            assertThat(validator.errors("/components/schemas/S", value))
                    .as("entity %d: %s", entity, value)
                    .isEmpty();
        }
    }

    @Test
    void anAnswerThatCannotBeMadeSaysWhereItsSchemaStands() {
        Contract contract = Fixtures.yaml("""
                openapi: 3.1.0
                paths:
                  /a:
                    get:
                      responses:
                        '200':
                          description: none
                          content: {application/json: {schema: {allOf: [{type: string}, {type: integer}]}}}
                """);
        SyntheticAnswer answer = new SyntheticAnswers(new NumberedWords(), 1)
                .answer(contract.operations().getFirst());
        assertThat(answer)
                .isInstanceOfSatisfying(
                        SyntheticAnswer.Missing.class,
                        missing -> assertThat(missing.why()).contains("200").contains("line 8"));
    }
}
