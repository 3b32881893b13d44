package dev.plimsoll.model.contract;

import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.contract.document.References;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The schemas of one document and of those given beside it: one object a place, and the way along references.
/// References are followed only when somebody asks, so cycles are no matter here. Nothing is ever fetched: a
/// reference to a document that was not given leads nowhere.
public final class SchemaGraph {
    /// Whether `format` refuses values. The specification leaves it to the user; contracts mean it.
    public enum Formats {
        ASSERTED,
        ANNOTATIONS
    }

    private final Resource document;
    private final Formats formats;
    private final Identifiers identifiers = new Identifiers();
    private final Scope outermost = Scope.empty();
    private final Map<Link, Optional<Target>> targets = new ConcurrentHashMap<>();
    private final Map<Variant, Schema> variants = new ConcurrentHashMap<>();
    private volatile @Nullable Set<String> references;

    /// A place and the resource it belongs to.
    record Target(Cursor at, Resource resource) {}

    private record Link(Resource from, String reference) {}

    private record Variant(Schema schema, String kind) {}

    public SchemaGraph(Node root, String file, Dialect dialect) {
        this(root, file, dialect, "", Map.of(), Formats.ASSERTED);
    }

    /// @param base the document's own address, or empty
    /// @param documents others that references may lead to, by address; a relative one is relative to the base
    public SchemaGraph(
            Node root, String file, Dialect dialect, String base, Map<String, Node> documents, Formats formats) {
        this.formats = formats;
        Dialect own = Identifiers.of(root, dialect);
        documents.forEach((address, node) -> identifiers.add(node, address, address, own));
        this.document = identifiers.add(root, base, file, own);
    }

    public Dialect dialect() {
        return document.dialect();
    }

    public Formats formats() {
        return formats;
    }

    public Cursor root() {
        return document.at();
    }

    /// Whether a reference means the same wherever it stands: there is one document without addresses in it.
    public boolean isPlain() {
        return identifiers.size() == 1;
    }

    /// The schema at a place of the document.
    public Schema schema(Cursor at) {
        Resource resource = isPlain() ? document : around(at);
        return schema(new Target(at, resource), outermost);
    }

    /// The texts of all references of the document, each once.
    public Set<String> references() {
        Set<String> known = references;
        if (known == null) {
            known = Collections.unmodifiableSet(References.in(root().node()));
            references = known;
        }
        return known;
    }

    /// The place that a reference of the document names; null where it leads nowhere.
    public @Nullable Cursor target(String reference) {
        Target found = target(document, reference);
        return found == null ? null : found.at();
    }

    /// The place that a reference names which stands at a place of the document: within a schema that has an address of
    /// its own, `#` is that schema. Null where it leads nowhere.
    public @Nullable Cursor target(Cursor from, String reference) {
        Target found = target(isPlain() ? document : around(from), reference);
        return found == null ? null : found.at();
    }

    @Nullable
    Target target(Resource from, String reference) {
        return targets.computeIfAbsent(
                        new Link(from, reference), link -> Optional.ofNullable(find(link.from(), link.reference())))
                .orElse(null);
    }

    /// The schema at a place, reached under a scope.
    Schema schema(Target place, Scope scope) {
        Scope within = scope.enter(place.resource());
        return within.schemas()
                .computeIfAbsent(place.at().node(), _ -> new Schema(this, place.at(), place.resource(), within));
    }

    /// The schema at a place below another one.
    Schema below(Cursor at, Resource around, Scope scope) {
        Resource resource = isPlain() ? around : identifiers.within(at.node(), around);
        return schema(new Target(at, resource), scope);
    }

    Origin origin(Cursor at, Resource resource) {
        return new Origin(at.pointer(), SourcePosition.of(resource.file(), at.mark()));
    }

    public Origin origin(Cursor at) {
        return origin(at, document);
    }

    Schema variant(Schema schema, String kind, Supplier<Schema> make) {
        return variants.computeIfAbsent(new Variant(schema, kind), _ -> make.get());
    }

    private Resource around(Cursor at) {
        Target found = follow(document, at.pointer());
        return found != null && found.at().node() == at.node() ? found.resource() : document;
    }

    private @Nullable Target find(Resource from, String reference) {
        Resource resource = identifiers.find(Addresses.resolve(from.base(), reference));
        String fragment = Addresses.fragment(reference);
        if (reference.startsWith("#")) {
            resource = from;
        }
        if (resource == null) {
            return null;
        }
        if (fragment.isEmpty() || fragment.startsWith("/")) {
            return follow(resource, fragment);
        }
        Cursor anchor = resource.anchors().get(fragment);
        return anchor == null ? null : new Target(anchor, resource);
    }

    /// Follows a JSON Pointer and notes which resource it ends in.
    private @Nullable Target follow(Resource from, String pointer) {
        if (pointer.isEmpty() || isPlain()) {
            Cursor end = from.at().follow(pointer);
            return end == null ? null : new Target(end, from);
        }
        Cursor at = from.at();
        Resource resource = identifiers.within(at.node(), from);
        for (String step : pointer.substring(1).split("/", -1)) {
            at = at.follow("/" + step);
            if (at == null) {
                return null;
            }
            resource = identifiers.within(at.node(), resource);
        }
        return new Target(at, resource);
    }
}
