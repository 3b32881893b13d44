package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.Dialect;
import dev.plimsoll.model.contract.SourcePosition;
import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.contract.document.ScalarNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The keywords of schemas that their language does not have, those with a value that they cannot have, and languages
/// that are not known: each is told once, where it first stands, with the number of its places.
final class SchemaKeywords {
    /// What AsyncAPI adds to draft-07 (AsyncAPI 3.0.0, Schema Object).
    private static final Set<String> OF_ASYNC_API = Set.of("discriminator", "externalDocs", "deprecated");

    private final String file;
    private final Dialect dialect;
    private final String language;
    private final Vocabulary vocabulary;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, Found> found = new LinkedHashMap<>();

    private record Found(Node first, int places) {}

    /// @param language how the schemas' language is called
    SchemaKeywords(String file, Dialect dialect, String language) {
        this.file = file;
        this.dialect = dialect;
        this.language = language;
        this.vocabulary = Vocabulary.of(dialect);
    }

    /// Looks at a schema and all that are written in it; references are not followed.
    void check(Node schema) {
        if (seen.add(schema)) {
            walk(schema, dialect, vocabulary);
        }
    }

    private void walk(Node schema, Dialect around, Vocabulary known) {
        if (!(schema instanceof MapNode map)) {
            if (!(schema instanceof ScalarNode scalar && scalar.toJson().isBoolean())) {
                found("a schema is an object here; this is none, and it is read as one that allows everything", schema);
            }
            return;
        }
        Dialect own = named(map, around);
        Vocabulary here = own == around ? known : Vocabulary.of(own);
        if (own.referenceHidesSiblings() && text(map, "$ref")) {
            return; // nothing beside a reference counts
        }
        for (MapNode.Member member : map.members()) {
            keyword(member, own, here);
        }
    }

    private void keyword(MapNode.Member member, Dialect own, Vocabulary known) {
        String name = member.name();
        Vocabulary.Form form = known.form(name);
        if (form == null) {
            if (!name.startsWith("x-") && !(language.startsWith("AsyncAPI") && OF_ASYNC_API.contains(name))) {
                found("'" + name + "' is no keyword of " + name(own), member.value());
            }
            return;
        }
        if (!form.allows(member.value())) {
            found("'" + name + "' has a value that " + name(own) + " does not give it", member.value());
            return;
        }
        for (Node below : form.schemas(member.value())) {
            if (below instanceof MapNode) {
                walk(below, own, known);
            }
        }
    }

    /// The language that a schema names for itself and those in it, where it is one that we know.
    private Dialect named(MapNode schema, Dialect around) {
        Node written = schema.get("$schema");
        if (written == null || written.text() == null) {
            return around;
        }
        checkDialect(written);
        Dialect named = Dialect.ofSchema(written.text());
        return named == null || !around.isJsonSchema() ? around : named;
    }

    /// Tells of a language of schemas that is not known, or not heeded in a contract of this kind.
    void checkDialect(Node written) {
        Dialect named = Dialect.ofSchema(String.valueOf(written.text()));
        boolean heeded =
                dialect.isJsonSchema() ? named != null : named == Dialect.OPENAPI_3_1 || named == Dialect.DRAFT_2020_12;
        if (!heeded) {
            found(
                    "the dialect '" + written.text() + "' is not followed; schemas are read as those of " + language,
                    written);
        }
    }

    private String name(Dialect own) {
        return own == dialect ? language : own.title();
    }

    private static boolean text(MapNode map, String name) {
        Node written = map.get(name);
        return written != null && written.text() != null;
    }

    private void found(String what, Node at) {
        found.merge(what, new Found(at, 1), (one, _) -> new Found(one.first(), one.places() + 1));
    }

    boolean strays() {
        return !found.isEmpty();
    }

    /// One sentence for each, after its place.
    List<String> notices() {
        List<String> notices = new ArrayList<>();
        found.forEach((what, where) ->
                notices.add(SourcePosition.of(file, where.first().mark()) + ": " + what
                        + (where.places() == 1 ? "." : " (" + where.places() + " places).")));
        return notices;
    }
}
