package dev.plimsoll.model.contract.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Dialect;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.diff.ContractComparison;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.IndependentJudge;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.contract.read.ContractReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// A whole contract written another way with the same meaning has no changes.
class RewrittenContractsTest {
    private static final int CONTRACTS = Integer.getInteger("plimsoll.rewrites", 250);
    private static final int FIRST = Integer.getInteger("plimsoll.seed", 0);
    private static final int LARGEST = 5_000_000;

    private final ContractRewrites rewrites = new ContractRewrites();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> unclear = new ArrayList<>();
    private final Map<String, Integer> used = new TreeMap<>();

    @Test
    void partsWrittenOtherwiseAreNoChange() {
        for (int seed = FIRST; seed < FIRST + CONTRACTS; seed++) {
            check(seed, 4, 0);
        }
        tell("contracts with parts rewritten");
        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
        assertThat((double) unclear.size() / CONTRACTS)
                .as(String.join("\n", unclear))
                .isLessThan(0.01);
        assertThat(used.keySet()).containsAll(rewrites.names());
    }

    @Test
    void schemasWrittenOtherwiseAreNoChange() {
        for (int seed = FIRST; seed < FIRST + CONTRACTS; seed++) {
            check(seed, 2, 2);
        }
        tell("contracts with schemas rewritten");
        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
        assertThat((double) unclear.size() / CONTRACTS)
                .as(String.join("\n", unclear))
                .isLessThan(0.06);
    }

    private void tell(String what) {
        System.err.printf(
                "%d %s: %d not proved the same, %d called breaking%n  %s%n",
                CONTRACTS, what, unclear.size(), wrong.size(), used);
    }

    private void check(int seed, int parts, int schemas) {
        Random random = new Random(seed);
        Dialect dialect = seed % 2 == 0 ? Dialect.OPENAPI_3_0 : Dialect.OPENAPI_3_1;
        ObjectNode base = new RandomContracts(random, dialect).document();
        ObjectNode revision = base.deepCopy();
        List<String> ways = rewritten(revision, dialect, random, parts, schemas);
        var forms = WrittenContract.Form.values();
        WrittenContract.Form form = forms[random.nextInt(forms.length)];
        ContractDiff diff = diff(
                WrittenContract.of(base, WrittenContract.Form.JSON).read(),
                WrittenContract.of(revision, form).read());
        judge("seed " + seed + " " + form + " " + ways, diff, "\n   " + base + "\n   " + revision);
    }

    private List<String> rewritten(ObjectNode document, Dialect dialect, Random random, int parts, int schemas) {
        List<String> ways = new ArrayList<>();
        for (int times = 0; times < schemas; times++) {
            String way = rewrites.applyToSchema(document, dialect, random);
            if (way != null) {
                ways.add(way);
            }
        }
        for (int times = 0; times < parts; times++) {
            String way = rewrites.apply(document, random);
            if (way != null) {
                ways.add(way);
            }
        }
        ways.forEach(way -> used.merge(way, 1, Integer::sum));
        return ways;
    }

    private void judge(String name, ContractDiff diff, String texts) {
        if (!diff.changes().isEmpty()) {
            List<String> found = diff.changes().stream()
                    .map(change -> change.severity() + " " + change.rule() + " " + change.operation() + " "
                            + change.what() + " " + change.undecided())
                    .distinct()
                    .toList();
            (diff.worst() == Severity.BREAKING ? wrong : unclear).add(name + " " + found + texts);
        }
    }

    /// Extra, where real contracts are given: many places of each are rewritten.
    @Test
    void realContractsWrittenOtherwiseHaveNoChanges() throws Exception {
        for (Path file : Fixtures.find(Fixtures.realContracts().resolve("public"), "base\\.(yaml|json)")) {
            Contract contract = new ContractReader()
                    .read(Files.readAllBytes(file), file.getFileName().toString());
            if (Files.size(file) > LARGEST || contract.dialect() == Dialect.SWAGGER_2_0) {
                continue;
            }
            for (int seed = FIRST; seed < FIRST + 6; seed++) {
                Random random = new Random(seed);
                ObjectNode revision = (ObjectNode) contract.document().deepCopy();
                rewritten(revision, contract.dialect(), random, 15, 25);
                var form = WrittenContract.Form.values()[seed % 4];
                ContractDiff diff =
                        diff(contract, WrittenContract.of(revision, form).read());
                judge(file.getParent().getFileName() + " seed " + seed + " " + form, diff, "");
            }
        }
        System.err.printf("real contracts rewritten: not proved the same %d %s%n", unclear.size(), unclear);
        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
        assertThat(unclear).as(String.join("\n", unclear)).hasSizeLessThan(4);
    }

    private static ContractDiff diff(Contract base, Contract revision) {
        return new ContractComparison().compare(base, revision, new IndependentJudge());
    }
}
