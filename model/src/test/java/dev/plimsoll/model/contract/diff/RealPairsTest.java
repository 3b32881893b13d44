package dev.plimsoll.model.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.read.ContractReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Every real pair is answered, and no witness is refused by the independent judge. Prints what it measured.
class RealPairsTest {
    private static Contract read(Path file) throws Exception {
        return new ContractReader()
                .read(Files.readAllBytes(file), file.getFileName().toString());
    }

    private static ContractDiff diff(Path base, Path revision) throws Exception {
        return new ContractComparison(LocalDate.of(2026, 8, 1))
                .compare(read(base), read(revision), new IndependentJudge());
    }

    private static List<String> internal(ContractDiff diff) {
        return diff.notices().stream()
                .filter(notice -> notice.startsWith("internal"))
                .toList();
    }

    @Test
    void publicPairs() throws Exception {
        List<String> refused = new ArrayList<>();
        StringBuilder report = new StringBuilder();
        for (Path base : Fixtures.find(Fixtures.realContracts().resolve("public"), "base\\.(yaml|json)")) {
            Path revision = base.resolveSibling(base.getFileName().toString().replace("base", "revision"));
            long start = System.nanoTime();
            Contract one = read(base);
            Contract other = read(revision);
            long read = System.nanoTime();
            ContractDiff diff = new ContractComparison().compare(one, other, new IndependentJudge());
            long end = System.nanoTime();
            refused.addAll(internal(diff));
            Map<String, Integer> undecided = new TreeMap<>();
            diff.changes().stream()
                    .filter(c -> c.undecided() != null)
                    .forEach(c -> undecided.merge(c.undecided(), 1, Integer::sum));
            Map<String, Integer> rules = new TreeMap<>();
            diff.changes().forEach(c -> rules.merge(c.severity() + " " + c.rule(), 1, Integer::sum));
            report.append(String.format(
                    "%n%s: read %d ms, compare %d ms, %d changes in %d groups: %d breaking, %d risky (%d undecided), notices %d%n  %s%n  %s%n",
                    base.getParent().getFileName(),
                    (read - start) / 1_000_000,
                    (end - read) / 1_000_000,
                    diff.changes().size(),
                    diff.groups().size(),
                    diff.count(Severity.BREAKING),
                    diff.count(Severity.RISKY),
                    undecided.values().stream().mapToInt(i -> i).sum(),
                    diff.notices().size(),
                    rules,
                    undecided));
        }
        System.err.println(report);
        assertThat(refused).isEmpty();
    }
}
