package dev.plimsoll.model.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.IndependentValidator;
import dev.plimsoll.model.contract.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Random pairs of schemas against an independent validator: a proof must survive samples, a witness must hold.
class InclusionPropertyTest {
    private static final int PAIRS = Integer.getInteger("plimsoll.pairs", 1500);

    @Test
    void noAnswerIsWrong() {
        int[] count = new int[3];
        for (int seed = 0; seed < PAIRS; seed++) {
            RandomSchemas schemas = new RandomSchemas(new Random(seed));
            String sender = schemas.schema(3);
            String receiver = new Random(seed).nextInt(3) == 0 ? schemas.schema(3) : schemas.mutated(sender);
            check(seed, sender, receiver, count);
        }
        System.err.printf(
                "%d pairs: %d included, %d with a witness, %d undecided%n", PAIRS, count[0], count[1], count[2]);
        assertThat(count[2]).as("undecided").isLessThan(PAIRS / 5);
        assertThat(count[0]).as("included").isGreaterThan(PAIRS / 20);
    }

    private static void check(int seed, String sender, String receiver, int[] count) {
        Contract contract = Fixtures.yaml(
                "openapi: 3.1.0\npaths: {}\ncomponents: {schemas: {A: " + sender + ", B: " + receiver + "}}");
        Schema a = Fixtures.schema(contract, "A");
        Schema b = Fixtures.schema(contract, "B");
        Sameness sameness = new Sameness(contract.schemas(), contract.schemas());
        Inclusion answer = new SchemaComparison(Flow.REQUEST, sameness).includes(a, b);
        IndependentValidator validator = new IndependentValidator(contract, Flow.REQUEST);
        String about = "seed " + seed + ": " + sender + " in " + receiver;
        switch (answer) {
            case Inclusion.Included _ -> {
                count[0]++;
                for (JsonNode value : samples(a)) {
                    assertThat(validator.errors("/components/schemas/B", value))
                            .as(about + " value " + value)
                            .isEmpty();
                }
            }
            case Inclusion.NotIncluded refuted -> {
                count[1]++;
                assertThat(validator.errors("/components/schemas/A", refuted.witness()))
                        .as(about + " " + answer)
                        .isEmpty();
                assertThat(validator.errors("/components/schemas/B", refuted.witness()))
                        .as(about + " " + answer)
                        .isNotEmpty();
            }
            case Inclusion.Undecided _ -> count[2]++;
        }
    }

    private static List<JsonNode> samples(Schema schema) {
        List<JsonNode> values = new ArrayList<>();
        SampleValues samples = new SampleValues(Flow.REQUEST);
        for (int seed = 0; seed < 12; seed++) {
            samples.sample(schema, new Random(seed)).ifPresent(values::add);
            samples.minimal(schema, new Random(seed)).ifPresent(values::add);
        }
        return values;
    }
}
