package dev.plimsoll.model.contract.consumer.pact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// Compares a JSON value with its example.
///
/// @param rules of the body
/// @param extras whether objects may have keys that the example has not: in what is received, not in what is sent
record JsonMatch(RuleSet rules, boolean extras) {
    private static final ValueMatch VALUES = new ValueMatch(false);

    void compare(List<Step> path, JsonNode expected, JsonNode actual, Findings findings) {
        RuleSet.Chosen chosen = rules.best(path);
        if (expected.isObject() && actual.isObject()) {
            object(path, expected, actual, chosen, findings);
        } else if (expected.isArray() && actual.isArray()) {
            array(path, expected, actual, chosen, findings);
        } else {
            value(path, expected, actual, chosen, findings);
        }
    }

    private static void value(
            List<Step> path, JsonNode expected, JsonNode actual, RuleSet.@Nullable Chosen chosen, Findings findings) {
        ValueMatch.Fault fault =
                chosen == null ? VALUES.equal(expected, actual) : VALUES.fault(chosen.rule(), expected, actual);
        if (fault != null) {
            findings.add(path, fault);
        }
    }

    private void object(
            List<Step> path, JsonNode expected, JsonNode actual, RuleSet.@Nullable Chosen chosen, Findings findings) {
        if (chosen != null && chosen.exact()) {
            container(path, expected, actual, chosen, findings);
            Matcher.EachKey keys = chosen.direct(Matcher.EachKey.class);
            if (keys != null) {
                keys(path, keys, actual, findings);
            }
            Matcher.EachValue each = chosen.direct(Matcher.EachValue.class);
            if (keys != null || each != null || chosen.direct(Matcher.Values.class) != null) {
                freeKeys(path, expected, actual, each, findings);
                return;
            }
        }
        for (Map.Entry<String, JsonNode> entry : expected.properties()) {
            JsonNode found = actual.get(entry.getKey());
            if (found == null) {
                findings.add(path, "'" + entry.getKey() + "' is missing");
            } else {
                compare(and(path, Step.key(entry.getKey())), entry.getValue(), found, findings);
            }
        }
        if (!extras) {
            actual.propertyNames().stream()
                    .filter(name -> !expected.has(name))
                    .forEach(name -> findings.add(path, "'" + name + "' is not expected"));
        }
    }

    private static void keys(List<Step> path, Matcher.EachKey keys, JsonNode actual, Findings findings) {
        RuleSet.Rule rule = new RuleSet.Rule(RulePath.of("$"), keys.matchers(), false);
        for (String name : actual.propertyNames()) {
            JsonNode key = StringNode.valueOf(name);
            ValueMatch.Fault fault = VALUES.fault(rule, key, key);
            if (fault != null) {
                findings.add(path, new ValueMatch.Fault("the key: " + fault.what(), fault.undecided()));
            }
        }
    }

    /// Each value is like the example of its key, or like the first example.
    private void freeKeys(
            List<Step> path, JsonNode expected, JsonNode actual, Matcher.@Nullable EachValue each, Findings findings) {
        for (Map.Entry<String, JsonNode> entry : actual.properties()) {
            JsonNode own = expected.get(entry.getKey());
            JsonNode example = own == null && !expected.isEmpty()
                    ? expected.properties().iterator().next().getValue()
                    : own;
            List<Step> below = and(path, Step.key(entry.getKey()));
            each(below, example == null ? entry.getValue() : example, entry.getValue(), each, findings);
        }
    }

    private void each(
            List<Step> path, JsonNode example, JsonNode actual, Matcher.@Nullable EachValue each, Findings findings) {
        RuleSet.Chosen own = rules.best(path);
        if (each == null || (own != null && own.exact())) {
            compare(path, example, actual, findings);
            return;
        }
        new JsonMatch(withRule(path.size(), each), extras).compare(path, example, actual, findings);
    }

    /// The rules, and one more for everything at a depth that no other rule names.
    private RuleSet withRule(int depth, Matcher.EachValue each) {
        List<RuleSet.Rule> more = new ArrayList<>();
        more.add(new RuleSet.Rule(RulePath.of("$" + ".*".repeat(depth)), each.matchers(), false));
        rules.rules().stream().filter(rule -> rule.path().length() > depth).forEach(more::add);
        return new RuleSet(more);
    }

    private void array(
            List<Step> path, JsonNode expected, JsonNode actual, RuleSet.@Nullable Chosen chosen, Findings findings) {
        Matcher.ArrayContains contains = chosen == null ? null : chosen.direct(Matcher.ArrayContains.class);
        if (contains != null) {
            contains(path, contains, expected, actual, findings);
            return;
        }
        if (chosen != null && chosen.exact()) {
            container(path, expected, actual, chosen, findings);
        }
        Matcher.EachValue each = chosen == null ? null : chosen.direct(Matcher.EachValue.class);
        boolean likeFirst = chosen != null
                && (each != null
                        || chosen.direct(Matcher.Values.class) != null
                        || chosen.first(Matcher.Type.class) != null);
        if (!likeFirst && expected.size() != actual.size()) {
            findings.add(path, "expected " + expected.size() + " items, found " + actual.size());
        }
        int count = likeFirst && !expected.isEmpty() ? actual.size() : Math.min(expected.size(), actual.size());
        for (int at = 0; at < count; at++) {
            JsonNode example = at < expected.size() ? expected.get(at) : expected.get(0);
            each(and(path, Step.item(at)), example, actual.get(at), each, findings);
        }
    }

    /// What a rule says of the object or array itself.
    private static void container(
            List<Step> path, JsonNode expected, JsonNode actual, RuleSet.Chosen chosen, Findings findings) {
        ValueMatch.Fault fault = VALUES.fault(chosen.rule(), expected, actual);
        if (fault != null) {
            findings.add(path, fault);
        }
        Matcher.Type size = chosen.first(Matcher.Type.class);
        if (size != null && size.min() != null && actual.size() < size.min()) {
            findings.add(path, "expected at least " + size.min() + " items, found " + actual.size());
        }
        if (size != null && size.max() != null && actual.size() > size.max()) {
            findings.add(path, "expected at most " + size.max() + " items, found " + actual.size());
        }
    }

    private void contains(
            List<Step> path, Matcher.ArrayContains contains, JsonNode expected, JsonNode actual, Findings findings) {
        for (Matcher.Variant variant : contains.variants()) {
            JsonNode example = expected.get(variant.index());
            if (example != null && !isIn(actual, example, variant.rules(), findings)) {
                findings.add(path, "no item is like item " + variant.index() + " of the example");
            }
        }
    }

    private boolean isIn(JsonNode actual, JsonNode example, RuleSet of, Findings findings) {
        for (JsonNode item : actual) {
            Findings apart = findings.apart();
            new JsonMatch(of, extras).compare(List.of(), example, item, apart);
            if (apart.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    static List<Step> and(List<Step> path, Step step) {
        List<Step> longer = new ArrayList<>(path.size() + 1);
        longer.addAll(path);
        longer.add(step);
        return longer;
    }
}
