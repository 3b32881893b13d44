package dev.plimsoll.model.contract.consumer.pact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The matching rules of one part of a message.
///
/// @param rules in the order of the file
public record RuleSet(List<Rule> rules) {
    /// No rules: everything is compared as it is.
    public static final RuleSet NONE = new RuleSet(List.of());

    /// What counts for the values of a path.
    ///
    /// @param path which values
    /// @param matchers what has to hold
    /// @param any whether one of the matchers is enough
    public record Rule(RulePath path, List<Matcher> matchers, boolean any) {
        public Rule {
            matchers = List.copyOf(matchers);
        }

        /// The same for the values below its path: what is said of an object or array itself does not go down.
        Rule below() {
            return new Rule(path, matchers.stream().filter(Rule::goesDown).toList(), any);
        }

        private static boolean goesDown(Matcher matcher) {
            return switch (matcher) {
                case Matcher.Values _,
                        Matcher.EachKey _,
                        Matcher.EachValue _,
                        Matcher.ArrayContains _,
                        Matcher.NotEmpty _,
                        Matcher.ContentType _ -> false;
                default -> true;
            };
        }
    }

    /// The rule that counts for one value.
    ///
    /// @param exact whether its path names the value itself and not one above
    record Chosen(Rule rule, boolean exact) {
        <T extends Matcher> @Nullable T direct(Class<T> type) {
            return exact ? first(type) : null;
        }

        <T extends Matcher> @Nullable T first(Class<T> type) {
            for (Matcher matcher : rule.matchers()) {
                if (type.isInstance(matcher)) {
                    return type.cast(matcher);
                }
            }
            return null;
        }
    }

    public RuleSet {
        rules = List.copyOf(rules);
    }

    /// Whether the rules leave the keys of an object free, so that those of the example are only examples.
    ///
    /// @param path from the root to the object
    public boolean keysAreFree(List<Step> path) {
        Chosen chosen = best(path);
        return chosen != null
                && (chosen.direct(Matcher.Values.class) != null
                        || chosen.direct(Matcher.EachKey.class) != null
                        || chosen.direct(Matcher.EachValue.class) != null);
    }

    /// Whether a rule counts for the value, so that it may differ from its example.
    public boolean loosens(List<Step> path) {
        return best(path) != null;
    }

    /// Whether the value may be any of the JSON type of its example.
    public boolean takesTheWholeType(List<Step> path) {
        Chosen chosen = best(path);
        return chosen != null
                && chosen.rule().matchers().stream()
                        .allMatch(matcher ->
                                matcher instanceof Matcher.Type type && type.min() == null && type.max() == null);
    }

    /// The weightiest rule for a value, the longer path on a tie; null where none counts.
    @Nullable
    Chosen best(List<Step> path) {
        Chosen best = null;
        long weight = 0;
        int length = -1;
        for (Rule written : rules) {
            RulePath.Fit fit = written.path().fit(path);
            Rule rule = fit.exact() ? written : written.below();
            if (rule.matchers().isEmpty()) {
                continue;
            }
            boolean wins = fit.weight() > weight
                    || (fit.weight() > 0
                            && fit.weight() == weight
                            && rule.path().length() >= length);
            if (wins) {
                best = new Chosen(rule, fit.exact());
                weight = fit.weight();
                length = rule.path().length();
            }
        }
        return best;
    }
}
