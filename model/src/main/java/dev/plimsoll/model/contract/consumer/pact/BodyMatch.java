package dev.plimsoll.model.contract.consumer.pact;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// Compares bodies by what they are: JSON, XML, a form, or text.
///
/// @param rules of the body
/// @param extras whether the actual body may have more than the example
record BodyMatch(RuleSet rules, boolean extras) {
    private static final ValueMatch TEXTS = new ValueMatch(true);

    void compare(
            Body expected,
            @Nullable String expectedType,
            Body actual,
            @Nullable String actualType,
            List<Mismatch> into) {
        Findings findings = new Findings(Mismatch.Part.BODY, "", into);
        if (expected.state() == Body.State.UNSAID) {
            return;
        }
        boolean given = actual.state() == Body.State.PRESENT;
        if (expected.state() == Body.State.EMPTY) {
            if (given) {
                findings.add(List.of(), "expected no body, found " + start(actual.text()));
            }
            return;
        }
        RuleSet.Chosen root = rules.best(List.of());
        Matcher.ContentType type = root == null ? null : root.direct(Matcher.ContentType.class);
        if (!given) {
            findings.add(List.of(), "a body is expected, and there is none");
        } else if (type != null) {
            declared(type, actual, actualType, findings);
        } else {
            content(expected, expectedType, actual, into, findings);
        }
    }

    private static void declared(
            Matcher.ContentType type, Body actual, @Nullable String actualType, Findings findings) {
        String named = actual.mediaType() == null ? actualType : actual.mediaType();
        if (named == null) {
            findings.add(List.of(), new ValueMatch.Fault("the body does not say what media type it has", true));
        } else if (!MediaRange.same(type.mediaType(), named)) {
            findings.add(List.of(), "expected a body of " + type.mediaType() + ", found " + named);
        }
    }

    private void content(
            Body expected, @Nullable String expectedType, Body actual, List<Mismatch> into, Findings findings) {
        switch (expected.kind(expectedType)) {
            case JSON -> json(expected, actual, findings);
            case XML -> xml(expected, actual, findings);
            case FORM ->
                new NamedMatch(rules, "field")
                        .compare(
                                Query.of(expected.text()).byName(),
                                Query.of(actual.text()).byName(),
                                Mismatch.Part.BODY,
                                into);
            case MULTIPART -> {
                if (!expected.text().equals(actual.text())) {
                    String what = "bodies of several parts are compared as a whole only, and these differ";
                    findings.add(List.of(), new ValueMatch.Fault(what, true));
                }
            }
            case TEXT -> text(expected, actual, findings);
        }
    }

    private void json(Body expected, Body actual, Findings findings) {
        JsonNode found = actual.parsed();
        JsonNode wanted = expected.parsed();
        if (wanted == null) {
            text(expected, actual, findings);
        } else if (found == null) {
            findings.add(List.of(), "expected JSON, found " + start(actual.text()));
        } else {
            new JsonMatch(rules, extras).compare(List.of(), wanted, found, findings);
        }
    }

    private void xml(Body expected, Body actual, Findings findings) {
        XmlElement wanted;
        try {
            wanted = XmlElement.read(expected.text());
        } catch (XMLStreamException _) {
            // The example is no XML, whatever its header says: then the texts are compared.
            text(expected, actual, findings);
            return;
        }
        try {
            new XmlMatch(rules, extras).compare(wanted, XmlElement.read(actual.text()), findings);
        } catch (XMLStreamException bad) {
            findings.add(List.of(), "expected XML, found " + start(actual.text()) + ": " + bad.getMessage());
        }
    }

    private void text(Body expected, Body actual, Findings findings) {
        RuleSet.Chosen chosen = rules.best(List.of());
        StringNode wanted = StringNode.valueOf(expected.text());
        StringNode found = StringNode.valueOf(actual.text());
        ValueMatch.Fault fault =
                chosen == null ? TEXTS.equal(wanted, found) : TEXTS.fault(chosen.rule(), wanted, found);
        if (fault != null) {
            findings.add(List.of(), fault);
        }
    }

    private static String start(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + " …";
    }
}
