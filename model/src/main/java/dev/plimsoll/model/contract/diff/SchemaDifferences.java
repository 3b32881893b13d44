package dev.plimsoll.model.contract.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Every difference of schemas that has a name: the end of a rule's id, what it means, and what it does to the set of
/// accepted values.
final class SchemaDifferences {
    /// What a difference does to the set of accepted values.
    enum Effect {
        NARROWS,
        WIDENS,
        CHANGES,
        DESCRIBES,
        /// Something that no validator checks and that may yet break a use.
        UNCHECKED
    }

    record Suffix(String id, String meaning, Effect effect) {}

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

    private SchemaDifferences() {}

    static List<Suffix> all() {
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
        for (String[] keyword : new String[][] {{"pattern", "pattern"}, {"multiple-of", "multiple"}}) {
            all.add(new Suffix(keyword[0] + "-added", "adds a " + keyword[1], Effect.NARROWS));
            all.add(new Suffix(keyword[0] + "-removed", "removes the " + keyword[1], Effect.WIDENS));
            all.add(new Suffix(keyword[0] + "-changed", "changes the " + keyword[1], Effect.CHANGES));
        }
        all.add(new Suffix("unique-items-added", "demands that all items differ", Effect.NARROWS));
        all.add(new Suffix("unique-items-removed", "no longer demands that all items differ", Effect.WIDENS));
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
        discriminators(all);
        all.add(new Suffix("xml-changed", "changes the form in XML", Effect.CHANGES));
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

    private static void discriminators(List<Suffix> all) {
        all.add(new Suffix("discriminator-added", "adds a discriminator", Effect.DESCRIBES));
        all.add(new Suffix("discriminator-removed", "removes the discriminator", Effect.DESCRIBES));
        all.add(new Suffix(
                "discriminator-property-name-changed", "discriminates by another property", Effect.DESCRIBES));
        String mapping = "discriminator-mapping-";
        all.add(new Suffix(mapping + "added", "adds a key to the discriminator mapping", Effect.DESCRIBES));
        all.add(new Suffix(mapping + "deleted", "removes a key from the discriminator mapping", Effect.DESCRIBES));
        all.add(new Suffix(mapping + "changed", "leads a discriminator's key to another schema", Effect.DESCRIBES));
    }

    private static void presence(List<Suffix> all, String id, String words, Effect added) {
        boolean narrows = added == Effect.NARROWS;
        all.add(new Suffix(id + "-added", "adds the " + words, added));
        all.add(new Suffix(id + "-removed", "removes the " + words, narrows ? Effect.WIDENS : added));
        if (!id.endsWith("-contains")) { // those are numbers, which move up or down
            all.add(new Suffix(id + "-changed", "changes the " + words, narrows ? Effect.CHANGES : added));
        }
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
