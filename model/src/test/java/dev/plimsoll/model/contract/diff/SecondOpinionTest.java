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
import org.junit.jupiter.api.Test;

/// Every witness is judged again by another library than the one that the engine trusts. Prints how many breaking
/// changes carry one.
class SecondOpinionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 1);

    private final TwoJudges judges = new TwoJudges();
    private final List<Change> changes = new ArrayList<>();

    @Test
    void witnessesOfTheExamplesOfAllRulesHold() {
        Rules rules = new Rules();
        rules.all().stream()
                .map(rules::example)
                .filter(java.util.Objects::nonNull)
                .forEach(example ->
                        compare(Fixtures.yaml(example.baseContract()), Fixtures.yaml(example.revisionContract())));
        tell("examples of rules");
        assertThat(judges.asked()).isGreaterThan(500);
        assertThat(judges.differences()).isEmpty();
        assertThat(judges.unable()).isEmpty();
    }

    @Test
    void witnessesOverTheLabelledPairsHold() throws Exception {
        pairs(Fixtures.realContracts().resolve("labelled/pairs"));
        tell("labelled pairs");
        assertThat(judges.differences()).isEmpty();
    }

    @Test
    void witnessesOverTheRealPairsHoldAndFewBreakingChangesHaveNone() throws Exception {
        pairs(Fixtures.realContracts().resolve("public"));
        double share = tell("real pairs");
        assertThat(judges.differences()).isEmpty();
        assertThat(judges.unable()).isEmpty();
        assertThat(share).isGreaterThanOrEqualTo(0.97);
    }

    private void pairs(Path folder) throws Exception {
        for (Path base : Fixtures.find(folder, "base\\.(yaml|json)")) {
            String revision = base.getFileName().toString().replace("base", "revision");
            compare(read(base), read(base.resolveSibling(revision)));
        }
    }

    private static Contract read(Path file) throws Exception {
        return new ContractReader().read(Files.readAllBytes(file), file.toString());
    }

    private void compare(Contract base, Contract revision) {
        changes.addAll(
                new ContractComparison(TODAY).compare(base, revision, judges).changes());
    }

    /// @return the share of changes of schemas that are shown to break, among those that break or might
    private double tell(String what) {
        long breaking = changes.stream()
                .filter(change -> change.severity() == Severity.BREAKING && change.subject() != null)
                .count();
        long shown = changes.stream()
                .filter(change -> change.severity() == Severity.BREAKING && change.subject() != null)
                .filter(change -> change.witness() != null)
                .count();
        long undecided = changes.stream()
                .filter(change -> change.undecided() != null && change.subject() != null)
                .count();
        double share = (double) shown / (breaking + undecided);
        System.err.printf(
                "%s: %d changes, %d breaking in messages, %d of them with a witness, %d undecided: share %.4f; "
                        + "%d values judged twice, %d times not the same, %d not judged by the second%n",
                what,
                changes.size(),
                breaking,
                shown,
                undecided,
                share,
                judges.asked(),
                judges.differences().size(),
                judges.unable().size());
        judges.differences().stream().limit(12).forEach(each -> System.err.println("  differs: " + cut(each)));
        judges.unable().stream().limit(12).forEach(each -> System.err.println("  unable: " + cut(each)));
        return share;
    }

    private static String cut(String text) {
        return text.length() < 900 ? text : text.substring(0, 300) + " … " + text.substring(text.length() - 590);
    }
}
