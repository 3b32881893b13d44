package dev.plimsoll.model.chaos.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plimsoll.model.contract.diff.Rule;
import dev.plimsoll.model.contract.diff.Rules;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleClassesTest {
    private static final List<Rule> CATALOGUE = new Rules().all();

    @Test
    void everyRuleOfTheCatalogueHasAClass() {
        assertThat(CATALOGUE)
                .extracting(Rule::id)
                .filteredOn(id -> RuleClasses.find(id) == null)
                .isEmpty();
    }

    @Test
    void theTablesNameNoRuleThatIsGone() {
        List<String> ids = CATALOGUE.stream().map(Rule::id).toList();
        assertThat(RuleClasses.ids().keySet()).isSubsetOf(ids);
        assertThat(RuleClasses.endings().keySet())
                .allSatisfy(ending -> assertThat(ids).anyMatch(id -> id.endsWith("-" + ending)));
    }

    @Test
    void everyClassThatFollowsFromRulesHasSome() {
        assertThat(Arrays.stream(ChangeClass.values())
                        .filter(each -> RuleClasses.rules(each, CATALOGUE).isEmpty()))
                .as("these follow from no single rule")
                .containsExactly(ChangeClass.AMENDMENT, ChangeClass.FIELD_RENAMED, ChangeClass.OPERATION_MOVED);
    }

    @ParameterizedTest
    @CsvSource({
        "response-property-became-optional, field-optional",
        "request-parameter-max-decreased, limit-tightened",
        "response-header-property-min-length-decreased, limit-loosened",
        "response-property-enum-value-added, enum-value-added",
        "request-parameter-removed, parameter-removed",
        "request-parameter-property-pattern-changed, format-changed",
        "endpoint-added, operation-added"
    })
    void rulesAreWhereOneLooksForThem(String rule, String word) {
        assertThat(RuleClasses.of(rule)).isEqualTo(ChangeClass.of(word));
    }

    @Test
    void aRuleThatIsNoneIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleClasses.of("response-property-sang"))
                .withMessageContaining("response-property-sang");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChangeClass.of("song-added"))
                .withMessageContaining("song-added");
    }
}
