package dev.plimsoll.model.contract;

import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.contract.document.ScalarNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One schema of a contract, as written, every keyword kept. Schemas form a graph that may be cyclic; the same place
/// in a file, reached under the same dynamic scope, always gives the same object, so identity tells visited from new.
///
/// Whatever the dialect, keywords read here as 2020-12 writes them: keywords beside `$ref` do not exist where the
/// dialect ignores them, a list under `items` is `prefixItems` and `additionalItems` then `items`, `dependencies` is
/// `dependentRequired` and `dependentSchemas`, keywords that the dialect does not know do not exist, and neither does
/// `format` where it only describes. What is left to the caller: `nullable` of OpenAPI 3.0 ([#nullable()]) and the
/// boolean `exclusiveMinimum` of OpenAPI 3.0 and draft-04.
///
/// Immutable to its users and safe for all threads.
public final class Schema {
    /// How `nullable: true` of OpenAPI 3.0 is taken apart: into the schema without it, and `null` alone. And a schema
    /// that is nothing but a place.
    private enum View {
        AS_WRITTEN,
        WITHOUT_NULL,
        ONLY_NULL,
        NOTHING
    }

    private final SchemaGraph graph;
    private final Cursor at;
    private final Resource resource;
    private final Scope scope;
    private final View view;
    private final boolean hidden;
    // Filled on first use; two threads that meet there make equal maps.
    private volatile @Nullable Map<String, Map<String, Schema>> named;
    private volatile @Nullable Map<String, Schema> single;
    private volatile @Nullable Set<String> types;
    private volatile @Nullable Set<String> keywords;

    Schema(SchemaGraph graph, Cursor at, Resource resource, Scope scope) {
        this(graph, at, resource, scope, View.AS_WRITTEN);
    }

    private Schema(SchemaGraph graph, Cursor at, Resource resource, Scope scope, View view) {
        this.graph = graph;
        this.at = at;
        this.resource = resource;
        this.scope = scope;
        this.view = view;
        this.hidden = resource.dialect().referenceHidesSiblings() && at.text("$ref") != null;
    }

    public Origin origin() {
        return graph.origin(at, resource);
    }

    /// JSON Pointer of the schema in its document.
    public String pointer() {
        return at.pointer();
    }

    public Dialect dialect() {
        return resource.dialect();
    }

    /// The content as written.
    public Node node() {
        return at.node();
    }

    /// `true` or `false` where the whole schema is that literal; null otherwise.
    public @Nullable Boolean literal() {
        if (view == View.NOTHING) {
            return false;
        }
        if (at.node() instanceof ScalarNode scalar && scalar.toJson().isBoolean()) {
            return scalar.isTrue();
        }
        return null;
    }

    /// The text of `$ref`; null where there is none.
    public @Nullable String referenceText() {
        return isBare() ? null : at.text("$ref");
    }

    /// Where `$ref` leads; null where there is none or it leads nowhere within the document.
    public @Nullable Schema reference() {
        String text = referenceText();
        SchemaGraph.Target found = text == null ? null : graph.target(resource, text);
        return found == null ? null : graph.schema(found, scope);
    }

    /// The text of `$dynamicRef` or `$recursiveRef`; null where there is none.
    public @Nullable String dynamicReferenceText() {
        if (hidden || isBare() || !Smoothing.hasDynamicReferences(dialect())) {
            return null;
        }
        return at.text(dialect() == Dialect.DRAFT_2019_09 ? "$recursiveRef" : "$dynamicRef");
    }

    /// Where a dynamic reference leads, seen from where this schema was reached; null where there is none or it
    /// leads nowhere.
    public @Nullable Schema dynamicReference() {
        String text = dynamicReferenceText();
        SchemaGraph.Target first = text == null ? null : graph.target(resource, text);
        if (text == null || first == null) {
            return null;
        }
        String name = dialect() == Dialect.DRAFT_2019_09 ? Resource.RECURSIVE : Addresses.fragment(text);
        Cursor declared = first.resource().dynamicAnchors().get(name);
        Resource outermost = declared == null || declared.node() != first.at().node() ? null : scope.outermost(name);
        Cursor found = outermost == null ? null : outermost.dynamicAnchors().get(name);
        return outermost == null || found == null
                ? graph.schema(first, scope)
                : graph.schema(new SchemaGraph.Target(found, outermost), scope);
    }

    /// Whether OpenAPI 3.0 lets `null` through whatever else the schema says. Read as code generators and
    /// validators read it: also beside `enum`, `allOf`, `anyOf`, `oneOf` and without `type`.
    public boolean nullable() {
        String keyword = resource.dialect().nullableKeyword();
        return keyword != null && view == View.AS_WRITTEN && !hidden && at.isTrue(keyword);
    }

    /// The same schema without `nullable`.
    public Schema withoutNull() {
        return graph.variant(this, "-", () -> new Schema(graph, at, resource, scope, View.WITHOUT_NULL));
    }

    /// The schema that accepts `null` only, with this schema's origin.
    public Schema onlyNull() {
        return graph.variant(this, "0", () -> new Schema(graph, at, resource, scope, View.ONLY_NULL));
    }

    /// The schema that accepts nothing, with this schema's origin.
    public Schema nothing() {
        return graph.variant(this, "!", () -> new Schema(graph, at, resource, scope, View.NOTHING));
    }

    /// Whether nothing of what is written counts.
    private boolean isBare() {
        return view == View.ONLY_NULL || view == View.NOTHING;
    }

    /// A keyword's value; null where it is absent or does not count.
    public @Nullable Node keyword(String name) {
        return hidden || isBare() ? null : Smoothing.keyword(this, at.node(), name);
    }

    /// Where a keyword's value stands, whatever the dialect calls it.
    private @Nullable Cursor place(String name) {
        return keyword(name) == null ? null : at.get(Smoothing.written(dialect(), at.node(), name));
    }

    boolean validates() {
        return resource.validates();
    }

    boolean assertsFormats() {
        return graph.formats() == SchemaGraph.Formats.ASSERTED;
    }

    /// The names of all keywords that count, in the order of the file.
    public Set<String> keywords() {
        Set<String> known = keywords;
        if (known == null) {
            known = Collections.unmodifiableSet(readKeywords());
            keywords = known;
        }
        return known;
    }

    private Set<String> readKeywords() {
        Set<String> names = new LinkedHashSet<>();
        if (!hidden && !isBare()) {
            Smoothing.addNames(this, at.node(), names);
        }
        return names;
    }

    /// Where a keyword stands; where the schema stands if the keyword is absent.
    public Origin origin(String keyword) {
        Cursor found = at.get(Smoothing.written(dialect(), at.node(), keyword));
        return graph.origin(found == null ? at : found, resource);
    }

    /// The JSON types that `type` names; empty where it does not restrict. Includes `null` where [#nullable()].
    public Set<String> types() {
        Set<String> known = types;
        if (known == null) {
            known = Collections.unmodifiableSet(readTypes());
            types = known;
        }
        return known;
    }

    private Set<String> readTypes() {
        if (view == View.ONLY_NULL) {
            return Set.of("null");
        }
        Set<String> types = new LinkedHashSet<>();
        Node written = keyword("type");
        if (written != null && written.text() != null) {
            types.add(written.text());
        } else if (written != null) {
            written.items().stream().map(Node::text).forEach(type -> types.add(String.valueOf(type)));
        }
        if (nullable() && !types.isEmpty()) {
            types.add("null");
        }
        return types;
    }

    /// A keyword whose value is one schema (`items`, `not`, `additionalProperties` …); null where it is absent.
    public @Nullable Schema schema(String keyword) {
        if (keyword(keyword) == null) {
            return null;
        }
        Map<String, Schema> known = single;
        Schema found = known == null ? null : known.get(keyword);
        if (found == null) {
            Cursor place = place(keyword);
            if (place == null) {
                return null;
            }
            found = graph.below(place, resource, scope);
            Map<String, Schema> more = new HashMap<>(known == null ? Map.of() : known);
            more.put(keyword, found);
            single = more;
        }
        return found;
    }

    /// A keyword whose value is a list of schemas (`allOf`, `oneOf`, `prefixItems` …).
    public List<Schema> schemas(String keyword) {
        Cursor found = place(keyword);
        List<Schema> schemas = new ArrayList<>();
        if (found != null) {
            found.items().forEach(item -> schemas.add(graph.below(item, resource, scope)));
        }
        return schemas;
    }

    /// A keyword whose value maps names to schemas (`properties`, `patternProperties`, `dependentSchemas` …), in the
    /// order of the file.
    public Map<String, Schema> named(String keyword) {
        if (keyword(keyword) == null) {
            return Map.of();
        }
        Map<String, Map<String, Schema>> known = named;
        Map<String, Schema> found = known == null ? null : known.get(keyword);
        if (found == null) {
            found = readNamed(keyword);
            Map<String, Map<String, Schema>> more = new HashMap<>(known == null ? Map.of() : known);
            more.put(keyword, found);
            named = more;
        }
        return found;
    }

    private Map<String, Schema> readNamed(String keyword) {
        Cursor found = place(keyword);
        Map<String, Schema> schemas = new LinkedHashMap<>();
        if (found != null) {
            for (Cursor.Entry entry : found.entries()) {
                if (Smoothing.isNamed(keyword, entry.value().node())) {
                    schemas.put(entry.name(), graph.below(entry.value(), resource, scope));
                }
            }
        }
        return Collections.unmodifiableMap(schemas);
    }

    /// The declared properties of this schema itself, in the order of the file; those of `allOf` are not merged in.
    public Map<String, Schema> properties() {
        return named("properties");
    }

    /// A list of strings (`required`); everything else in the list is left out.
    public List<String> strings(String keyword) {
        List<String> texts = new ArrayList<>();
        Node found = keyword(keyword);
        if (found != null) {
            found.items().forEach(item -> {
                if (item.text() != null) {
                    texts.add(item.text());
                }
            });
        }
        return texts;
    }

    /// A keyword's value as a Jackson tree; null where it is absent.
    public @Nullable JsonNode json(String keyword) {
        Node found = keyword(keyword);
        return found == null ? null : found.toJson();
    }

    /// A keyword that is a string; null otherwise.
    public @Nullable String text(String keyword) {
        Node found = keyword(keyword);
        return found == null ? null : found.text();
    }

    /// Whether a keyword is the literal `true`.
    public boolean isTrue(String keyword) {
        Node found = keyword(keyword);
        return found != null && found.isTrue();
    }

    @Override
    public String toString() {
        return "Schema " + at.pointer() + (view == View.AS_WRITTEN ? "" : " " + view);
    }
}
