package dev.plimsoll.model.contract.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Rules about schemas. The same differences are named once for each part of an exchange: a body as a whole, a
/// property in it, a parameter, a header. Whether a finding breaks follows from the direction: a receiver may take
/// more and a sender may send less.
final class SchemaRules {
    /// What a difference does to the set of accepted values.
    private enum Effect {
        NARROWS,
        WIDENS,
        CHANGES,
        DESCRIBES,
        /// Something that no validator checks and that may yet break a use.
        UNCHECKED
    }

    private record Suffix(String id, String meaning, Effect effect) {}

    static final List<String> REQUEST_PREFIXES =
            List.of("request-body", "request-property", "request-parameter", "request-parameter-property");
    static final List<String> RESPONSE_PREFIXES =
            List.of("response-body", "response-property", "response-header", "response-header-property");

    /// Keywords whose differences have names of their own.
    static final Map<String, String> KEYWORDS = Map.ofEntries(
            Map.entry("dependentRequired", "dependent-required"),
            Map.entry("dependentSchemas", "dependent-schema"),
            Map.entry("propertyNames", "property-names"),
            Map.entry("contains", "contains"),
            Map.entry("minContains", "min-contains"),
            Map.entry("maxContains", "max-contains"),
            Map.entry("unevaluatedItems", "unevaluated-items"),
            Map.entry("unevaluatedProperties", "unevaluated-properties"),
            Map.entry("if", "if"),
            Map.entry("then", "then"),
            Map.entry("else", "else"),
            Map.entry("not", "not"),
            Map.entry("patternProperties", "pattern-property"),
            Map.entry("contentEncoding", "content-encoding"),
            Map.entry("contentMediaType", "content-media-type"),
            Map.entry("contentSchema", "content-schema"));

    private static final List<Suffix> SUFFIXES = suffixes();

    private SchemaRules() {}

    static List<Rule> all() {
        List<Rule> rules = new ArrayList<>(PropertyRules.all());
        rules.addAll(PropertyRules.access());
        rules.addAll(LifecycleRules.all());
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
                    Severity.BREAKING,
                    "Consumers that leave the parameter out get another behaviour.",
                    "Keep the default.");
        }
        boolean request = direction == Direction.REQUEST;
        boolean breaks =
                suffix.effect() == Effect.CHANGES || suffix.effect() == (request ? Effect.NARROWS : Effect.WIDENS);
        if (suffix.effect() == Effect.UNCHECKED) {
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
        bounds(all, "exclusive-min", "exclusive minimum", true);
        bounds(all, "exclusive-max", "exclusive maximum", false);
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
        all.add(new Suffix("pattern-generalized", "allows more by the pattern", Effect.WIDENS));
        all.add(new Suffix(
                "type-compatible", "changes a type in a way that the text on the wire allows", Effect.DESCRIBES));
        lifecycle(all);
        presence(all, "const", "single allowed value", Effect.NARROWS);
        for (String name : new TreeSet<>(KEYWORDS.values())) {
            presence(
                    all,
                    name,
                    "constraint " + name.replace('-', ' '),
                    name.startsWith("content-") ? Effect.UNCHECKED : Effect.NARROWS);
        }
        moves(all, "min-contains", "smallest number of matching items", true);
        moves(all, "max-contains", "largest number of matching items", false);
        for (String part : List.of("", "-mapping", "-property-name")) {
            presence(all, "discriminator" + part, "discriminator" + part.replace('-', ' '), Effect.DESCRIBES);
        }
        all.add(new Suffix(
                "discriminator-mapping-deleted", "removes a key from the discriminator mapping", Effect.DESCRIBES));
        all.add(new Suffix("keyword-added", "adds another constraint", Effect.NARROWS));
        all.add(new Suffix("keyword-removed", "removes another constraint", Effect.WIDENS));
        all.add(new Suffix("keyword-changed", "changes another constraint", Effect.CHANGES));
        all.add(new Suffix("narrowed", "accepts fewer values, by several keywords together,", Effect.NARROWS));
        all.add(new Suffix("widened", "allows more values, by several keywords together,", Effect.WIDENS));
        return all;
    }

    private static void lifecycle(List<Suffix> all) {
        all.add(new Suffix("deprecated", "deprecates the schema", Effect.DESCRIBES));
        all.add(new Suffix(
                "deprecated-with-sunset", "deprecates the schema, with the day when it goes,", Effect.DESCRIBES));
        all.add(new Suffix(
                "deprecated-sunset-invalid", "deprecates the schema, with a day that is no date,", Effect.UNCHECKED));
        all.add(new Suffix("reactivated", "takes back the deprecation", Effect.DESCRIBES));
        all.add(new Suffix("sunset-date-changed", "moves the day of going to a later one", Effect.DESCRIBES));
        all.add(new Suffix(
                "sunset-date-changed-too-small", "moves the day of going to an earlier one", Effect.UNCHECKED));
        all.add(new Suffix("sunset-invalid", "gives a day of going that is no date", Effect.UNCHECKED));
        all.add(new Suffix("sunset-deleted", "takes back the day of going", Effect.UNCHECKED));
        all.add(new Suffix(
                "x-extensible-enum-value-added", "adds a value to the list that may grow", Effect.DESCRIBES));
        all.add(new Suffix(
                "x-extensible-enum-value-removed", "removes a value from the list that may grow", Effect.UNCHECKED));
    }

    private static void presence(List<Suffix> all, String id, String words, Effect added) {
        boolean narrows = added == Effect.NARROWS;
        all.add(new Suffix(id + "-added", "adds the " + words, added));
        all.add(new Suffix(id + "-removed", "removes the " + words, narrows ? Effect.WIDENS : added));
        all.add(new Suffix(id + "-changed", "changes the " + words, narrows ? Effect.CHANGES : added));
    }

    private static void moves(List<Suffix> all, String id, String words, boolean lower) {
        Effect up = lower ? Effect.NARROWS : Effect.WIDENS;
        Effect down = lower ? Effect.WIDENS : Effect.NARROWS;
        all.add(new Suffix(id + "-increased", "raises the " + words, up));
        all.add(new Suffix(id + "-decreased", "lowers the " + words, down));
    }

    private static void bounds(List<Suffix> all, String id, String words, boolean lower) {
        moves(all, id, words, lower);
        all.add(new Suffix(id + "-set", "sets a " + words, Effect.NARROWS));
        all.add(new Suffix(id + "-unset", "removes the " + words, Effect.WIDENS));
    }
}
