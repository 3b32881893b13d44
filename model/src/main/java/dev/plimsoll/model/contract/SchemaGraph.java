package dev.plimsoll.model.contract;

import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.document.Node;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The schemas of one document: one object a place, and the way along local references. References are followed
/// only when somebody asks, so cycles are no matter here. Nothing outside the document is ever fetched.
public final class SchemaGraph {
    private final Cursor root;
    private final String file;
    private final Dialect dialect;
    private final Map<Node, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<String, Optional<Cursor>> targets = new ConcurrentHashMap<>();
    private final Map<String, Schema> variants = new ConcurrentHashMap<>();

    public SchemaGraph(Node root, String file, Dialect dialect) {
        this.root = Cursor.root(root);
        this.file = file;
        this.dialect = dialect;
    }

    public Dialect dialect() {
        return dialect;
    }

    public Cursor root() {
        return root;
    }

    /// The schema at a place.
    public Schema schema(Cursor at) {
        return schemas.computeIfAbsent(at.node(), _ -> new Schema(this, at));
    }

    /// The place that a local reference names; null where it leads out of the document or nowhere.
    public @Nullable Cursor target(String reference) {
        return targets.computeIfAbsent(reference, text -> Optional.ofNullable(find(text)))
                .orElse(null);
    }

    /// The schema that a local reference names; null where it leads out of the document or nowhere.
    @Nullable
    Schema resolve(String reference) {
        Cursor found = target(reference);
        return found == null ? null : schema(found);
    }

    public Origin origin(Cursor at) {
        return new Origin(
                at.pointer(),
                new SourcePosition(file, at.mark().line(), at.mark().column()));
    }

    Schema variant(Schema schema, String kind, Supplier<Schema> make) {
        return variants.computeIfAbsent(kind + schema.pointer(), _ -> make.get());
    }

    private @Nullable Cursor find(String reference) {
        if (reference.equals("#")) {
            return root;
        }
        if (!reference.startsWith("#/")) {
            return null;
        }
        return root.follow(decoded(reference.substring(1)));
    }

    private static String decoded(String fragment) {
        if (fragment.indexOf('%') < 0) {
            return fragment;
        }
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return fragment; // a stray '%' stands for itself
        }
    }
}
