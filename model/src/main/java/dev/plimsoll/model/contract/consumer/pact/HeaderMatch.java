package dev.plimsoll.model.contract.consumer.pact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/// Compares headers: names in any case, white space after commas of no matter, others than the expected ones allowed.
///
/// @param rules with the name as first step
record HeaderMatch(RuleSet rules) {
    private static final ValueMatch VALUES = new ValueMatch(true);

    void compare(Map<String, List<String>> expected, Map<String, List<String>> actual, List<Mismatch> into) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        actual.forEach((name, values) -> found.computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                .addAll(values));
        for (Map.Entry<String, List<String>> entry : expected.entrySet()) {
            Findings findings = new Findings(Mismatch.Part.HEADER, entry.getKey(), into);
            List<String> values = found.get(entry.getKey().toLowerCase(Locale.ROOT));
            if (values == null) {
                findings.add(List.of(), "the header is missing");
            } else {
                header(entry.getKey(), entry.getValue(), values, findings);
            }
        }
    }

    private void header(String name, List<String> expected, List<String> actual, Findings findings) {
        RuleSet.Chosen chosen = chosen(name);
        List<String> wanted = parts(expected);
        List<String> found = parts(actual);
        if (chosen != null) {
            byRule(chosen.rule(), String.join(", ", expected), String.join(", ", actual), found, findings);
        } else if (hasParameters(name)) {
            if (!MediaRange.same(String.join(", ", wanted), String.join(", ", found))) {
                findings.add(List.of(), "expected " + expected + ", found " + actual);
            }
        } else if (!wanted.equals(found)) {
            findings.add(List.of(), "expected " + expected + ", found " + actual);
        }
    }

    /// The rule holds for the header as a whole, or for each of its parts.
    private static void byRule(
            RuleSet.Rule rule, String expected, String actual, List<String> parts, Findings findings) {
        StringNode wanted = StringNode.valueOf(expected);
        ValueMatch.Fault fault = VALUES.fault(rule, wanted, StringNode.valueOf(actual));
        boolean eachHolds = parts.size() > 1
                && parts.stream().allMatch(part -> VALUES.fault(rule, wanted, StringNode.valueOf(part)) == null);
        if (fault != null && !eachHolds) {
            findings.add(List.of(), fault);
        }
    }

    private RuleSet.@Nullable Chosen chosen(String name) {
        for (RuleSet.Rule rule : rules.rules()) {
            if (rule.path().head().equalsIgnoreCase(name)) {
                return new RuleSet.Chosen(rule, true);
            }
        }
        return null;
    }

    private static boolean hasParameters(String name) {
        return name.equalsIgnoreCase("content-type") || name.equalsIgnoreCase("accept");
    }

    private static List<String> parts(List<String> values) {
        List<String> parts = new ArrayList<>();
        for (String value : values) {
            for (String part : value.split(",", -1)) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
