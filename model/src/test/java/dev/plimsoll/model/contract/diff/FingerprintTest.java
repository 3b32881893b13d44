package dev.plimsoll.model.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.json.Json;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// A change keeps its fingerprint however both contracts are written. The amendments are the examples of the rules.
class FingerprintTest {
    private static final int EXAMPLES = 60;
    private static final List<RuleExample> ALL = examples();

    private static List<RuleExample> examples() {
        Rules rules = new Rules();
        return rules.all().stream()
                .map(rules::example)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Rewriting.class)
    void survivesAnotherWayOfWriting(Rewriting rewriting) {
        for (int seed = 0; seed < EXAMPLES; seed++) {
            Random random = new Random(seed);
            RuleExample example = ALL.get(random.nextInt(ALL.size()));
            Contract base = Fixtures.yaml(example.baseContract());
            Contract revision = Fixtures.yaml(example.revisionContract());
            ContractDiff before = diff(base, revision);
            ContractDiff after = diff(rewritten(base, rewriting, random), rewritten(revision, rewriting, random));
            assertThat(fingerprints(after))
                    .as("%s, seed %d: %s -> %s", rewriting, seed, example.before(), example.after())
                    .isEqualTo(fingerprints(before));
        }
    }

    @ParameterizedTest
    @EnumSource(Rewriting.class)
    void anotherWayOfWritingIsNoChange(Rewriting rewriting) {
        for (int seed = 0; seed < EXAMPLES; seed++) {
            Random random = new Random(seed);
            RuleExample example = ALL.get(random.nextInt(ALL.size()));
            Contract base = Fixtures.yaml(example.baseContract());
            assertThat(diff(base, rewritten(base, rewriting, random)).changes())
                    .as("%s, seed %d: %s", rewriting, seed, example.before())
                    .isEmpty();
        }
    }

    @Test
    void everyRunGivesTheSameBytesOnEveryThread() throws Exception {
        RuleExample example = ALL.get(ALL.size() / 2);
        Contract base = Fixtures.yaml(example.baseContract());
        Contract revision = Fixtures.yaml(example.revisionContract());
        String expected = Json.canonical(diff(base, revision));
        Callable<String> run = () -> Json.canonical(diff(base, revision));
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<String> bytes : threads.invokeAll(java.util.Collections.nCopies(16, run))) {
                assertThat(bytes.get()).isEqualTo(expected);
            }
        }
    }

    private static ContractDiff diff(Contract base, Contract revision) {
        return new ContractComparison().compare(base, revision, new IndependentJudge());
    }

    private static Contract rewritten(Contract contract, Rewriting rewriting, Random random) {
        JsonNode document = rewriting.of(contract.document().deepCopy(), random);
        return Fixtures.yaml(Json.mapper().writeValueAsString(document));
    }

    private static TreeSet<String> fingerprints(ContractDiff diff) {
        TreeSet<String> all = new TreeSet<>();
        diff.changes().forEach(change -> all.add(change.rule() + " " + change.fingerprint()));
        return all;
    }
}
