package dev.plimsoll.model.contract.diff;

import java.util.ArrayList;
import java.util.List;

/// Rules about schemas. The same differences are named once for each part of an exchange: a body as a whole, a
/// property in it, a parameter, a header. Whether a finding breaks follows from the direction: a receiver may take
/// more and a sender may send less.
final class SchemaRules {
    /// What a difference does to the set of accepted values.
    private enum Effect {
        NARROWS,
        WIDENS,
        CHANGES,
        DESCRIBES
    }

    private record Suffix(String id, String meaning, Effect effect) {}

    static final List<String> REQUEST_PREFIXES =
            List.of("request-body", "request-property", "request-parameter", "request-parameter-property");
    static final List<String> RESPONSE_PREFIXES =
            List.of("response-body", "response-property", "response-header", "response-header-property");

    private static final List<Suffix> SUFFIXES = suffixes();

    private SchemaRules() {}

    static List<Rule> all() {
        List<Rule> rules = new ArrayList<>(PropertyRules.all());
        for (String prefix : REQUEST_PREFIXES) {
            SUFFIXES.forEach(suffix -> rules.add(rule(prefix, suffix, Direction.REQUEST)));
        }
        for (String prefix : RESPONSE_PREFIXES) {
            SUFFIXES.forEach(suffix -> rules.add(rule(prefix, suffix, Direction.RESPONSE)));
        }
        return rules;
    }

    private static Rule rule(String prefix, Suffix suffix, Direction direction) {
        if (prefix.equals("request-parameter") && suffix.id().startsWith("default-value")) {
            return new Rule(
                    prefix + "-" + suffix.id(),
                    suffix.meaning() + " of a request parameter",
                    direction,
                    Severity.RISKY,
                    "Consumers that leave the parameter out get another behaviour.",
                    "Keep the default.");
        }
        boolean request = direction == Direction.REQUEST;
        boolean breaks =
                suffix.effect() == Effect.CHANGES || suffix.effect() == (request ? Effect.NARROWS : Effect.WIDENS);
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
        String part = prefix.replace("request-", "a request ")
                .replace("response-", "a response ")
                .replace("-", " ");
        return new Rule(
                prefix + "-" + suffix.id(),
                suffix.meaning() + " of " + part,
                direction,
                breaks ? Severity.BREAKING : Severity.SAFE,
                why,
                advice);
    }

    private static List<Suffix> suffixes() {
        List<Suffix> all = new ArrayList<>();
        all.add(new Suffix("type-changed", "changes the type or format", Effect.CHANGES));
        all.add(new Suffix("type-generalized", "allows more types", Effect.WIDENS));
        all.add(new Suffix("type-specialized", "allows fewer types", Effect.NARROWS));
        all.add(new Suffix("list-of-types-widened", "adds to the list of types", Effect.WIDENS));
        all.add(new Suffix("list-of-types-narrowed", "takes from the list of types", Effect.NARROWS));
        all.add(new Suffix("became-nullable", "allows null as the value", Effect.WIDENS));
        all.add(new Suffix("became-not-nullable", "no longer allows null as the value", Effect.NARROWS));
        all.add(new Suffix("enum-value-removed", "removes a value from the list of values", Effect.NARROWS));
        all.add(new Suffix("enum-value-added", "adds a value to the list of values", Effect.WIDENS));
        all.add(new Suffix("became-enum", "lists the allowed values", Effect.NARROWS));
        all.add(new Suffix("enum-removed", "no longer lists the allowed values", Effect.WIDENS));
        bounds(all, "min", "minimum", true);
        bounds(all, "max", "maximum", false);
        bounds(all, "min-length", "smallest length", true);
        bounds(all, "max-length", "largest length", false);
        bounds(all, "min-items", "smallest number of items", true);
        bounds(all, "max-items", "largest number of items", false);
        bounds(all, "min-properties", "smallest number of properties", true);
        bounds(all, "max-properties", "largest number of properties", false);
        for (String[] keyword : new String[][] {
            {"pattern", "pattern"}, {"multiple-of", "multiple"}, {"unique-items", "demand for different items"}
        }) {
            all.add(new Suffix(keyword[0] + "-added", "adds a " + keyword[1], Effect.NARROWS));
            all.add(new Suffix(keyword[0] + "-removed", "removes the " + keyword[1], Effect.WIDENS));
            all.add(new Suffix(keyword[0] + "-changed", "changes the " + keyword[1], Effect.CHANGES));
        }
        all.add(new Suffix("any-of-added", "adds a branch to anyOf", Effect.WIDENS));
        all.add(new Suffix("any-of-removed", "removes a branch from anyOf", Effect.NARROWS));
        all.add(new Suffix("one-of-added", "adds a branch to oneOf", Effect.WIDENS));
        all.add(new Suffix("one-of-removed", "removes a branch from oneOf", Effect.NARROWS));
        all.add(new Suffix("additional-properties-closed", "no longer allows undeclared properties", Effect.NARROWS));
        all.add(new Suffix("additional-properties-opened", "allows undeclared properties", Effect.WIDENS));
        all.add(new Suffix("default-value-added", "adds a default", Effect.DESCRIBES));
        all.add(new Suffix("default-value-removed", "removes the default", Effect.DESCRIBES));
        all.add(new Suffix("default-value-changed", "changes the default", Effect.DESCRIBES));
        all.add(new Suffix("deprecated", "deprecates the schema", Effect.DESCRIBES));
        all.add(new Suffix("reactivated", "takes back the deprecation", Effect.DESCRIBES));
        all.add(new Suffix("keyword-added", "adds another constraint", Effect.NARROWS));
        all.add(new Suffix("keyword-removed", "removes another constraint", Effect.WIDENS));
        all.add(new Suffix("keyword-changed", "changes another constraint", Effect.CHANGES));
        all.add(new Suffix("narrowed", "accepts fewer values, by several keywords together,", Effect.NARROWS));
        all.add(new Suffix("widened", "allows more values, by several keywords together,", Effect.WIDENS));
        return all;
    }

    private static void bounds(List<Suffix> all, String id, String words, boolean lower) {
        Effect up = lower ? Effect.NARROWS : Effect.WIDENS;
        Effect down = lower ? Effect.WIDENS : Effect.NARROWS;
        all.add(new Suffix(id + "-increased", "raises the " + words, up));
        all.add(new Suffix(id + "-decreased", "lowers the " + words, down));
        all.add(new Suffix(id + "-set", "sets a " + words, Effect.NARROWS));
        all.add(new Suffix(id + "-unset", "removes the " + words, Effect.WIDENS));
    }
}
