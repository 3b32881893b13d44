package dev.plimsoll.model.contract.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Rules about schemas. The same differences are named once for each part of an exchange: a body as a whole, a
/// property in it, a parameter, a header. Whether a finding breaks follows from the direction: a receiver may take
/// more and a sender may send less.
final class SchemaRules {
    static final List<String> REQUEST_PREFIXES =
            List.of("request-body", "request-property", "request-parameter", "request-parameter-property");
    static final List<String> RESPONSE_PREFIXES =
            List.of("response-body", "response-property", "response-header", "response-header-property");

    private static final Set<String> REQUEST_ONLY = Set.of("pattern-generalized", "narrowed");
    private static final Set<String> RESPONSE_ONLY = Set.of("type-compatible", "widened");
    private static final List<SchemaDifferences.Suffix> SUFFIXES = SchemaDifferences.all();

    private SchemaRules() {}

    static List<Rule> all() {
        List<Rule> rules = new ArrayList<>(PropertyRules.all());
        rules.addAll(PropertyRules.access());
        rules.addAll(LifecycleRules.all());
        for (String prefix : REQUEST_PREFIXES) {
            SUFFIXES.stream()
                    .filter(suffix -> !RESPONSE_ONLY.contains(suffix.id()) && isPossible(prefix, suffix))
                    .forEach(suffix -> rules.add(rule(prefix, suffix, Direction.REQUEST)));
        }
        for (String prefix : RESPONSE_PREFIXES) {
            SUFFIXES.stream()
                    .filter(suffix -> !REQUEST_ONLY.contains(suffix.id()) && isPossible(prefix, suffix))
                    .filter(suffix -> !suffix.id().equals("type-compatible") || prefix.equals("response-header"))
                    .forEach(suffix -> rules.add(rule(prefix, suffix, Direction.RESPONSE)));
        }
        return rules;
    }

    /// A message as a whole is judged at its root only; parameters and headers do not travel in XML.
    private static boolean isPossible(String prefix, SchemaDifferences.Suffix suffix) {
        if (suffix.id().equals("xml-changed") && !prefix.matches("re(quest|sponse)-(body|property)")) {
            return false;
        }
        return !(suffix.id().equals("narrowed") || suffix.id().equals("widened")) || !prefix.endsWith("property");
    }

    private static Rule rule(String prefix, SchemaDifferences.Suffix suffix, Direction direction) {
        if (prefix.equals("request-parameter") && suffix.id().startsWith("default-value")) {
            return new Rule(
                    prefix + "-" + suffix.id(),
                    suffix.meaning() + " of a request parameter",
                    direction,
                    Severity.BREAKING,
                    "Consumers that leave the parameter out get another behaviour.",
                    "Keep the default.");
        }
        boolean request = direction == Direction.REQUEST;
        boolean breaks = suffix.effect() == SchemaDifferences.Effect.CHANGES
                || suffix.effect() == (request ? SchemaDifferences.Effect.NARROWS : SchemaDifferences.Effect.WIDENS);
        if (suffix.effect() == SchemaDifferences.Effect.UNCHECKED) {
            return new Rule(
                    prefix + "-" + suffix.id(),
                    suffix.meaning() + " of " + part(prefix),
                    direction,
                    Severity.RISKY,
                    "No validator refuses a message for it, and yet a use may rely on it.",
                    "Ask those who use it before it changes.");
        }
        String why = !breaks
                ? "What was exchanged before is still accepted."
                : request
                        ? "Consumers may send what the provider now refuses."
                        : "The provider may send what consumers do not expect.";
        String advice = !breaks
                ? "Nothing to do."
                : request
                        ? "Keep accepting what was accepted; refuse it only in a new version."
                        : "Keep what is sent within what was promised; send more only to those who ask for it.";
        return new Rule(
                prefix + "-" + suffix.id(),
                suffix.meaning() + " of " + part(prefix),
                direction,
                breaks ? Severity.BREAKING : Severity.SAFE,
                why,
                advice);
    }

    private static String part(String prefix) {
        return prefix.replace("request-", "a request ")
                .replace("response-", "a response ")
                .replace("-", " ");
    }
}
