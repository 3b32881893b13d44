package dev.plimsoll.model.contract;

import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.document.ListNode;
import dev.plimsoll.model.contract.document.MapNode;
import java.util.Set;
import java.util.function.Consumer;

/// Where schemas stand within a schema: `$id` in a constant or an example is no address.
final class SchemaPlaces {
    private static final Set<String> ONE_OR_LIST = Set.of(
            "items",
            "additionalItems",
            "contains",
            "additionalProperties",
            "propertyNames",
            "not",
            "if",
            "then",
            "else",
            "unevaluatedItems",
            "unevaluatedProperties",
            "contentSchema",
            "allOf",
            "anyOf",
            "oneOf",
            "prefixItems");
    private static final Set<String> NAMED = Set.of(
            "properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "dependencies", "schemas");

    private SchemaPlaces() {}

    /// All schemas directly below a schema.
    static void below(Cursor schema, Consumer<Cursor> visit) {
        for (Cursor.Entry entry : schema.entries()) {
            if (ONE_OR_LIST.contains(entry.name())) {
                oneOrList(entry.value(), visit);
            } else if (NAMED.contains(entry.name())) {
                entry.value().entries().forEach(named -> visit.accept(named.value()));
            }
        }
    }

    /// All schemas of an OpenAPI document that are not below another schema.
    static void outermost(Cursor part, Consumer<Cursor> visit) {
        for (Cursor.Entry entry : part.entries()) {
            if (entry.name().equals("schema")) {
                visit.accept(entry.value());
            } else if (entry.name().equals("schemas")) {
                entry.value().entries().forEach(named -> visit.accept(named.value()));
            } else if (!entry.name().equals("example") && !entry.name().equals("examples")) {
                outermost(entry.value(), visit);
            }
        }
        part.items().forEach(item -> outermost(item, visit));
    }

    private static void oneOrList(Cursor value, Consumer<Cursor> visit) {
        if (value.node() instanceof ListNode) {
            value.items().forEach(visit);
        } else if (value.node() instanceof MapNode) {
            visit.accept(value);
        }
    }
}
