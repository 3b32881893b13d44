package dev.plimsoll.model.contract.consumer.pact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/// Compares an XML element with its example. Elements of one name keep their order; the order of different names does
/// not matter. Names are compared by namespace, whatever the prefix.
///
/// @param rules of the body; attributes are steps `@name`, text is `#text`
/// @param extras whether attributes and elements may be there that the example has not
record XmlMatch(RuleSet rules, boolean extras) {
    private static final ValueMatch VALUES = new ValueMatch(true);

    void compare(XmlElement expected, XmlElement actual, Findings findings) {
        List<Step> root = List.of(Step.element(expected.prefixed(), 0));
        if (!expected.name().equals(actual.name())) {
            findings.add(List.of(), "expected <" + expected.name() + ">, found <" + actual.name() + ">");
            return;
        }
        element(root, expected, actual, findings);
    }

    private void element(List<Step> path, XmlElement expected, XmlElement actual, Findings findings) {
        attributes(path, expected, actual, findings);
        children(path, expected, actual, findings);
        if (!expected.text().isEmpty() || !actual.text().isEmpty()) {
            value(JsonMatch.and(path, Step.key("#text")), expected.text(), actual.text(), findings);
        }
    }

    private void attributes(List<Step> path, XmlElement expected, XmlElement actual, Findings findings) {
        for (Map.Entry<QName, String> attribute : expected.attributes().entrySet()) {
            String name = XmlElement.prefixed(attribute.getKey());
            String found = actual.attributes().get(attribute.getKey());
            if (found == null) {
                findings.add(path, "the attribute '" + name + "' is missing");
            } else {
                value(JsonMatch.and(path, Step.key("@" + name)), attribute.getValue(), found, findings);
            }
        }
        if (!extras) {
            actual.attributes().keySet().stream()
                    .filter(name -> !expected.attributes().containsKey(name))
                    .forEach(name -> findings.add(path, "the attribute '" + name + "' is not expected"));
        }
    }

    private void value(List<Step> path, String expected, String actual, Findings findings) {
        RuleSet.Chosen chosen = rules.best(path);
        StringNode wanted = StringNode.valueOf(expected);
        StringNode found = StringNode.valueOf(actual);
        ValueMatch.Fault fault =
                chosen == null ? VALUES.equal(wanted, found) : VALUES.fault(chosen.rule(), wanted, found);
        if (fault != null) {
            findings.add(path, fault);
        }
    }

    private void children(List<Step> path, XmlElement expected, XmlElement actual, Findings findings) {
        RuleSet.Chosen chosen = rules.best(path);
        boolean likeExample = chosen != null && chosen.first(Matcher.Type.class) != null;
        if (chosen != null && chosen.exact()) {
            size(path, chosen, actual, findings);
        }
        Set<QName> names = new LinkedHashSet<>();
        expected.children().forEach(child -> names.add(child.name()));
        for (QName name : names) {
            named(path, expected.children(name), actual.children(name), likeExample, findings);
        }
        if (!extras || (likeExample && !names.isEmpty())) {
            actual.children().stream()
                    .filter(child -> !names.contains(child.name()))
                    .forEach(child -> findings.add(path, "the element <" + child.prefixed() + "> is not expected"));
        }
    }

    private static void size(List<Step> path, RuleSet.Chosen chosen, XmlElement actual, Findings findings) {
        Matcher.Type size = chosen.first(Matcher.Type.class);
        int count = actual.children().size();
        if (size != null && size.min() != null && count < size.min()) {
            findings.add(path, "expected at least " + size.min() + " elements, found " + count);
        }
        if (size != null && size.max() != null && count > size.max()) {
            findings.add(path, "expected at most " + size.max() + " elements, found " + count);
        }
    }

    /// Elements of one name.
    private void named(
            List<Step> path,
            List<XmlElement> expected,
            List<XmlElement> actual,
            boolean likeExample,
            Findings findings) {
        XmlElement first = expected.getFirst();
        boolean repeats = likeExample || repeats(rules.best(JsonMatch.and(path, Step.element(first.prefixed(), 0))));
        int least = repeats ? 1 : expected.size();
        if (actual.size() < least) {
            findings.add(path, "the element <" + first.prefixed() + "> is missing");
        }
        if (!repeats && !extras && actual.size() > expected.size()) {
            findings.add(
                    path,
                    "there are " + actual.size() + " elements <" + first.prefixed() + ">, expected " + expected.size());
        }
        int count = repeats ? actual.size() : Math.min(expected.size(), actual.size());
        List<XmlElement> examples = new ArrayList<>(expected);
        for (int at = 0; at < count; at++) {
            XmlElement example = at < examples.size() ? examples.get(at) : first;
            element(JsonMatch.and(path, Step.element(first.prefixed(), at)), example, actual.get(at), findings);
        }
    }

    private static boolean repeats(RuleSet.@Nullable Chosen chosen) {
        return chosen != null && chosen.first(Matcher.Type.class) != null;
    }
}
