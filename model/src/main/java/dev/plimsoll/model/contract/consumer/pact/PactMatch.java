package dev.plimsoll.model.contract.consumer.pact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/// Compares a message with what a pact expects, as the specification of the pact's version has it. Be strict in what
/// you send and liberal in what you receive: a request may have no query parameter or body key that is not expected, a
/// response may. Holds no state but the version.
///
/// @param version which specification counts
public record PactMatch(PactVersion version) {
    private static final ValueMatch TEXTS = new ValueMatch(true);

    /// What of a request is not as expected; empty where all is.
    public List<Mismatch> compare(PactRequest expected, PactRequest actual) {
        List<Mismatch> into = new ArrayList<>();
        method(expected.method(), actual.method(), into);
        path(expected, actual, into);
        query(expected, actual, into);
        new HeaderMatch(expected.rules().header()).compare(expected.headers(), actual.headers(), into);
        bodies(false, expected, actual, into);
        return List.copyOf(into);
    }

    /// What of a response is not as expected; empty where all is.
    public List<Mismatch> compare(PactResponse expected, PactResponse actual) {
        List<Mismatch> into = new ArrayList<>();
        status(expected, actual, into);
        new HeaderMatch(expected.rules().header()).compare(expected.headers(), actual.headers(), into);
        bodies(true, expected, actual, into);
        return List.copyOf(into);
    }

    /// What of a message is not as expected; empty where all is.
    public List<Mismatch> compare(PactMessage expected, PactMessage actual) {
        List<Mismatch> into = new ArrayList<>();
        metadata(expected, actual, into);
        bodies(true, expected, actual, into);
        return List.copyOf(into);
    }

    /// @param extras whether the actual body may have more than the expected one
    private static void bodies(boolean extras, PactPart expected, PactPart actual, List<Mismatch> into) {
        new BodyMatch(expected.rules().body(), extras)
                .compare(expected.body(), expected.declaredType(), actual.body(), actual.declaredType(), into);
    }

    private static void method(@Nullable String expected, @Nullable String actual, List<Mismatch> into) {
        if (expected != null && !expected.equalsIgnoreCase(actual)) {
            findings(Mismatch.Part.METHOD, into).add(List.of(), "expected " + expected + ", found " + actual);
        }
    }

    private static void path(PactRequest expected, PactRequest actual, List<Mismatch> into) {
        if (expected.path() == null) {
            return;
        }
        single(
                expected.rules().path(),
                StringNode.valueOf(expected.path()),
                StringNode.valueOf(String.valueOf(actual.path())),
                findings(Mismatch.Part.PATH, into));
    }

    private void query(PactRequest expected, PactRequest actual, List<Mismatch> into) {
        if (version == PactVersion.V1) {
            if (!expected.query().equals(actual.query())) {
                findings(Mismatch.Part.QUERY, into)
                        .add(
                                List.of(),
                                "expected " + expected.query().pairs() + ", found "
                                        + actual.query().pairs());
            }
            return;
        }
        new NamedMatch(expected.rules().query(), "parameter")
                .compare(expected.query().byName(), actual.query().byName(), Mismatch.Part.QUERY, into);
    }

    private static void status(PactResponse expected, PactResponse actual, List<Mismatch> into) {
        if (expected.status() != null) {
            single(
                    expected.rules().status(),
                    IntNode.valueOf(expected.status()),
                    IntNode.valueOf(actual.status() == null ? 200 : actual.status()),
                    findings(Mismatch.Part.STATUS, into));
        }
    }

    private static void metadata(PactMessage expected, PactMessage actual, List<Mismatch> into) {
        for (Map.Entry<String, JsonNode> entry : expected.metadata().entrySet()) {
            Findings findings = new Findings(Mismatch.Part.METADATA, entry.getKey(), into);
            JsonNode found = actual.metadata().get(entry.getKey());
            boolean isType = entry.getKey().toLowerCase(Locale.ROOT).matches("content-?type");
            RuleSet.Chosen chosen = expected.rules().metadata().best(List.of(Step.key(entry.getKey())));
            if (found == null) {
                findings.add(List.of(), "the entry is missing");
            } else if (chosen == null && isType) {
                if (!MediaRange.same(ValueMatch.text(entry.getValue()), ValueMatch.text(found))) {
                    findings.add(List.of(), "expected " + entry.getValue() + ", found " + found);
                }
            } else {
                fault(chosen, entry.getValue(), found, findings);
            }
        }
    }

    private static void single(RuleSet rules, JsonNode expected, JsonNode actual, Findings findings) {
        fault(rules.best(List.of()), expected, actual, findings);
    }

    private static void fault(RuleSet.@Nullable Chosen chosen, JsonNode expected, JsonNode actual, Findings findings) {
        ValueMatch.Fault fault =
                chosen == null ? TEXTS.equal(expected, actual) : TEXTS.fault(chosen.rule(), expected, actual);
        if (fault != null) {
            findings.add(List.of(), fault);
        }
    }

    private static Findings findings(Mismatch.Part part, List<Mismatch> into) {
        return new Findings(part, "", into);
    }
}
