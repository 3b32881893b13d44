package dev.plimsoll.model.contract.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The catalogue: every rule that a diff may report, in the order of the documentation.
public final class Rules {
    private final Map<String, Rule> byId = new LinkedHashMap<>();
    private @Nullable RuleExamples examples;

    public Rules() {
        ExchangeRules.all().forEach(this::add);
        MessageRules.all().forEach(this::add);
        ServerRules.all().forEach(this::add);
        SecurityRules.all().forEach(this::add);
        LinkRules.all().forEach(this::add);
        PushRules.all().forEach(this::add);
        SchemaRules.all().forEach(this::add);
    }

    private void add(Rule rule) {
        if (byId.put(rule.id(), rule) != null) {
            throw new IllegalStateException("two rules have the id " + rule.id());
        }
    }

    /// All rules.
    public List<Rule> all() {
        return List.copyOf(byId.values());
    }

    /// An amendment that the rule finds; null for a rule that no small amendment shows.
    public synchronized @Nullable RuleExample example(Rule rule) {
        if (examples == null) {
            examples = new RuleExamples(); // a diff needs none of them
        }
        return examples.of(rule.id());
    }

    /// The rule of that id.
    ///
    /// @throws IllegalArgumentException if there is none
    public Rule rule(String id) {
        Rule rule = byId.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("there is no rule '" + id + "'");
        }
        return rule;
    }
}
