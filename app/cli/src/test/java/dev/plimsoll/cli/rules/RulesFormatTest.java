package dev.plimsoll.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.diff.Rule;
import dev.plimsoll.model.contract.diff.Rules;
import dev.plimsoll.model.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulesFormatTest {
    private final Rules catalogue = new Rules();
    private final List<Rule> all = catalogue.all();

    @ParameterizedTest
    @EnumSource
    void everyFormatNamesEveryRule(RulesFormat format) {
        assertThat(format.render(catalogue, all))
                .contains(all.stream().map(Rule::id).toList())
                .endsWith("\n");
    }

    @ParameterizedTest
    @EnumSource
    void oneRuleIsToldInFull(RulesFormat format) {
        Rule rule = catalogue.rule("api-path-removed-without-deprecation");

        assertThat(format.render(catalogue, List.of(rule)).toLowerCase(java.util.Locale.ROOT))
                .contains(rule.id(), "breaking", "consumers", "example");
    }

    @Test
    void jsonIsOneDocument() {
        assertThat(Json.mapper()
                        .readTree(RulesFormat.JSON.render(catalogue, all))
                        .get("rules"))
                .hasSize(all.size());
    }
}
