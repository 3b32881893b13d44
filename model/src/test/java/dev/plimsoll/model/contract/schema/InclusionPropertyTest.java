package dev.plimsoll.model.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Random pairs of schemas in every dialect against an independent validator: a proof must survive samples, a witness
/// must hold. Every other pair reads the sender as written instead of closed.
class InclusionPropertyTest {
    private static final int PAIRS = Integer.getInteger("plimsoll.pairs", 3_000);
    private static final int FIRST = Integer.getInteger("plimsoll.seed", 0);
    private static final List<Dialect> DIALECTS = List.of(
            Dialect.DRAFT_2020_12,
            Dialect.DRAFT_2019_09,
            Dialect.DRAFT_7,
            Dialect.DRAFT_6,
            Dialect.DRAFT_4,
            Dialect.OPENAPI_3_0);
    private static final JsonNode POOL = JsonMapper.shared().readTree("""
                    [null, true, false, 0, 1, 2, 3, 4, 5, 6, 8, -1, 0.5, 1.5, 2.25, 100, "", "a", "b", "ab", "abc", "aab",
                     "bbbb", "xyz12", [], [1], ["a"], ["a", "a"], [1, 2], [true, "b", 3], [[1]], [{}], {}, {"a": 1},
                     {"a": "a"}, {"b": 1}, {"a": "a", "b": "b"}, {"a": 1, "b": 2, "c": 3}, {"z": 1}, {"z": "a"},
                     {"a": {}, "b": []}, {"a": {"a": 1}}, {"xx": true}, {"next": {}}, {"a": 2, "next": {"a": "b"}},
                     {"c": "ab"}, {"a": null}, {"b": "aa", "z": "b"}, {"a": true, "b": false}, {"abc": 1, "cc": "a"}]
                    """);

    private final int[] count = new int[3];
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> reasons = new TreeMap<>();

    @Test
    void noAnswerIsWrong() {
        for (int seed = FIRST; seed < FIRST + PAIRS; seed++) {
            Dialect dialect = DIALECTS.get(seed % DIALECTS.size());
            RandomSchemas schemas = new RandomSchemas(new Random(seed), dialect);
            String sender = schemas.document(3);
            String receiver = new Random(seed).nextInt(3) == 0 ? schemas.document(3) : schemas.mutated(sender);
            try {
                check(seed, dialect, sender, receiver);
            } catch (RuntimeException | StackOverflowError crash) {
                wrong.add("seed " + seed + " " + sender + " in " + receiver + ": " + crash);
            }
        }
        System.err.printf(
                "%d pairs: %d included, %d with a witness, %d undecided %s%n",
                PAIRS, count[0], count[1], count[2], reasons);
        assertThat(wrong).isEmpty();
        assertThat((double) count[2] / PAIRS).as("share undecided").isLessThan(0.05);
        assertThat((double) count[0] / PAIRS).as("share included").isGreaterThan(0.05);
    }

    private void check(int seed, Dialect dialect, String sender, String receiver) {
        JudgedSchema a = JudgedSchema.of(dialect, sender);
        JudgedSchema b = JudgedSchema.of(dialect, receiver);
        Sameness sameness = new Sameness(a.graph(), b.graph());
        boolean asWritten = seed / DIALECTS.size() % 2 == 0;
        SchemaComparison comparison = asWritten
                ? SchemaComparison.asWritten(Flow.REQUEST, sameness)
                : new SchemaComparison(Flow.REQUEST, sameness);
        Inclusion answer = comparison.includes(a.schema(), b.schema());
        String about = "seed " + seed + " " + dialect + (asWritten ? " as written: " : " closed: ") + sender + " in "
                + receiver + " " + answer;
        switch (answer) {
            case Inclusion.Included _ -> {
                count[0]++;
                for (JsonNode value : samples(a, asWritten)) {
                    if (a.accepts(value) && !b.accepts(value)) {
                        wrong.add(about + " but " + value);
                    }
                }
            }
            case Inclusion.NotIncluded refuted -> {
                count[1]++;
                if (!a.accepts(refuted.witness()) || b.accepts(refuted.witness())) {
                    wrong.add(about);
                }
            }
            case Inclusion.Undecided(var reason) -> {
                count[2]++;
                reasons.merge(reason, 1, Integer::sum);
            }
        }
    }

    private static List<JsonNode> samples(JudgedSchema schema, boolean asWritten) {
        List<JsonNode> values = new ArrayList<>();
        if (asWritten) {
            POOL.forEach(values::add);
        }
        SampleValues samples = new SampleValues(Flow.REQUEST);
        for (int seed = 0; seed < 6; seed++) {
            samples.sample(schema.schema(), new Random(seed)).ifPresent(values::add);
            samples.minimal(schema.schema(), new Random(seed)).ifPresent(values::add);
        }
        return values;
    }
}
