package dev.plimsoll.model.contract.consumer.pact;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/// Compares parameters that have a name and a list of values: a query, or the fields of a form.
///
/// @param rules with the name as first step and the place in the list as second
/// @param noun what one of them is called
record NamedMatch(RuleSet rules, String noun) {
    private static final ValueMatch VALUES = new ValueMatch(true);

    void compare(
            Map<String, List<String>> expected,
            Map<String, List<String>> actual,
            Mismatch.Part part,
            List<Mismatch> into) {
        for (Map.Entry<String, List<String>> entry : expected.entrySet()) {
            Findings findings = new Findings(part, entry.getKey(), into);
            List<String> found = actual.get(entry.getKey());
            if (found == null) {
                findings.add(List.of(), "the " + noun + " '" + entry.getKey() + "' is missing");
            } else {
                values(entry.getKey(), entry.getValue(), found, findings);
            }
        }
        for (String name : actual.keySet()) {
            if (!expected.containsKey(name)) {
                new Findings(part, name, into).add(List.of(), "the " + noun + " '" + name + "' is not expected");
            }
        }
    }

    private void values(String name, List<String> expected, List<String> actual, Findings findings) {
        List<Step> path = List.of(Step.key(name));
        RuleSet.Chosen chosen = rules.best(path);
        Matcher.Type size = chosen == null ? null : chosen.first(Matcher.Type.class);
        boolean free = size != null || (chosen != null && chosen.first(Matcher.Values.class) != null);
        if (!free && expected.size() != actual.size()) {
            findings.add(List.of(), "expected " + expected + ", found " + actual);
            return;
        }
        checkSize(size, actual.size(), findings);
        for (int at = 0; at < actual.size(); at++) {
            String example = at < expected.size() ? expected.get(at) : expected.isEmpty() ? "" : expected.getFirst();
            value(JsonMatch.and(path, Step.item(at)), example, actual.get(at), findings);
        }
    }

    private static void checkSize(Matcher.@Nullable Type size, int count, Findings findings) {
        if (size != null && size.min() != null && count < size.min()) {
            findings.add(List.of(), "expected at least " + size.min() + " values, found " + count);
        }
        if (size != null && size.max() != null && count > size.max()) {
            findings.add(List.of(), "expected at most " + size.max() + " values, found " + count);
        }
    }

    private void value(List<Step> path, String expected, String actual, Findings findings) {
        RuleSet.Chosen chosen = rules.best(path);
        StringNode wanted = StringNode.valueOf(expected);
        StringNode found = StringNode.valueOf(actual);
        ValueMatch.Fault fault =
                chosen == null ? VALUES.equal(wanted, found) : VALUES.fault(chosen.rule(), wanted, found);
        if (fault != null) {
            findings.add(List.of(), fault);
        }
    }
}
