package dev.plimsoll.model.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Fixtures;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleExamplesTest {
    private static final Rules RULES = new Rules();
    private static final int SHARE_WITHOUT = 10; // at most one rule in ten

    static Stream<Rule> rulesWithExample() {
        return RULES.all().stream().filter(rule -> RULES.example(rule) != null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesWithExample")
    void theExampleOfARuleIsFoundByThatRule(Rule rule) {
        RuleExample example = Objects.requireNonNull(RULES.example(rule));
        ContractDiff diff = new ContractComparison(LocalDate.of(2026, 1, 1))
                .compare(
                        Fixtures.yaml(example.baseContract()),
                        Fixtures.yaml(example.revisionContract()),
                        new IndependentJudge());
        assertThat(diff.changes()).extracting(Change::rule).contains(rule.id());
    }

    @Test
    void fewRulesHaveNone() {
        List<String> none = RULES.all().stream()
                .filter(rule -> RULES.example(rule) == null)
                .map(Rule::id)
                .toList();
        assertThat(none).hasSizeLessThan(RULES.all().size() / SHARE_WITHOUT);
    }
}
