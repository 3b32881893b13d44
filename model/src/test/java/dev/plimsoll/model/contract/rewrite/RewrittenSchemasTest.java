package dev.plimsoll.model.contract.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Dialect;
import dev.plimsoll.model.contract.diff.ContractComparison;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.IndependentJudge;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.contract.read.ContractReader;
import dev.plimsoll.model.contract.read.ReadLimits;
import dev.plimsoll.model.contract.read.SchemaUse;
import dev.plimsoll.model.contract.schema.RandomSchemas;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A schema written another way with the same meaning has no changes, whichever way documents travel.
class RewrittenSchemasTest {
    private static final int SCHEMAS = Integer.getInteger("plimsoll.rewrites", 1_000);
    /// What is not proved is reported as risky or safe, never as breaking.
    private static final double MOST_UNCLEAR = 0.05;

    private static final int FIRST = Integer.getInteger("plimsoll.seed", 0);
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final List<Map.Entry<Dialect, String>> DIALECTS = List.of(
            Map.entry(Dialect.DRAFT_2020_12, "https://json-schema.org/draft/2020-12/schema"),
            Map.entry(Dialect.DRAFT_2019_09, "https://json-schema.org/draft/2019-09/schema"),
            Map.entry(Dialect.DRAFT_7, "http://json-schema.org/draft-07/schema#"),
            Map.entry(Dialect.DRAFT_6, "http://json-schema.org/draft-06/schema#"),
            Map.entry(Dialect.DRAFT_4, "http://json-schema.org/draft-04/schema#"));

    private final SchemaRewrites rewrites = new SchemaRewrites();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> unclear = new ArrayList<>();
    private final Map<String, Integer> used = new TreeMap<>();
    private final Map<String, Integer> troubled = new TreeMap<>();

    @Test
    void theSameMeaningIsNoChange() {
        for (int seed = FIRST; seed < FIRST + SCHEMAS; seed++) {
            check(seed);
        }
        System.err.printf(
                "%d schemas rewritten: %d not proved the same, %d called breaking%n  used %s%n  in those with a change %s%n",
                SCHEMAS, unclear.size(), wrong.size(), used, troubled);
        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
        assertThat(rewrites.names()).filteredOn(name -> !used.containsKey(name)).hasSizeLessThan(4);
        assertThat((double) unclear.size() / SCHEMAS)
                .as(String.join("\n", unclear))
                .isLessThan(MOST_UNCLEAR);
    }

    private void check(int seed) {
        Map.Entry<Dialect, String> dialect = DIALECTS.get(seed % DIALECTS.size());
        Random random = new Random(seed);
        String text = new RandomSchemas(random, dialect.getKey()).document(3);
        ObjectNode base = (ObjectNode) MAPPER.readTree(text);
        base.put("$schema", dialect.getValue());
        ObjectNode revision = base.deepCopy();
        List<String> ways = new ArrayList<>();
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            String way = rewrites.apply(sites(revision, dialect.getKey()), random);
            if (way != null) {
                ways.add(way);
                used.merge(way, 1, Integer::sum);
            }
        }
        boolean turned = random.nextBoolean();
        ContractDiff diff = turned ? diff(revision, base) : diff(base, revision);
        if (!diff.changes().isEmpty()) {
            ways.forEach(way -> troubled.merge(way, 1, Integer::sum));
            List<String> found = diff.changes().stream()
                    .map(change -> change.severity() + " " + change.rule() + " " + change.what() + " "
                            + change.undecided() + " " + change.witness())
                    .toList();
            String line = "seed " + seed + " " + ways + (turned ? " (turned) " : " ") + found + "\n   " + base + "\n   "
                    + revision;
            (diff.worst() == Severity.BREAKING ? wrong : unclear).add(line);
        }
    }

    private static List<SchemaSite> sites(ObjectNode document, Dialect dialect) {
        boolean watched = document.toString().contains("\"unevaluated");
        var definitions = new SchemaSite.Definitions((ObjectNode) document.get("definitions"), "#/definitions/");
        return SchemaSite.below(document, new SchemaSite(document, _ -> {}, dialect, watched, definitions));
    }

    private static ContractDiff diff(ObjectNode base, ObjectNode revision) {
        return new ContractComparison().compare(read(base), read(revision), new IndependentJudge());
    }

    private static Contract read(ObjectNode document) {
        return new ContractReader(ReadLimits.DEFAULT, SchemaUse.BOTH)
                .read(document.toString().getBytes(StandardCharsets.UTF_8), "schema.json");
    }
}
