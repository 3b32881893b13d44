package dev.plimsoll.model.contract;

import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.document.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The addresses that one set of documents declares: `$id`, `$anchor`, `$dynamicAnchor` and their older spellings.
/// Every document is walked once, when it is added; a document without such keywords has one resource, itself.
final class Identifiers {
    private final Map<String, Resource> byAddress = new HashMap<>();
    private final Map<Node, Resource> byNode = new HashMap<>();

    /// Adds a document and all that it declares.
    ///
    /// @param base its address, absolute or relative to the contract
    Resource add(Node root, String base, String file, Dialect dialect) {
        Cursor at = Cursor.root(root);
        Dialect own = of(root, dialect);
        String given = Addresses.withoutFragment(base);
        String identifier = identifier(at, own);
        Resource document = new Resource(
                at, identifier == null ? given : Addresses.resolve(given, identifier), file, own, validates(root));
        byAddress.putIfAbsent(given, document);
        byAddress.putIfAbsent(document.base(), document);
        byNode.put(root, document);
        if (document.dialect().identifier() != null && (document.dialect().isJsonSchema() || declares(root))) {
            index(document);
        }
        return document;
    }

    /// The resource of that address; null where no document declares it.
    @Nullable
    Resource find(String address) {
        return byAddress.get(address);
    }

    /// The resource that starts at a node, otherwise the one around it.
    Resource within(Node node, Resource around) {
        Resource own = byNode.get(node);
        return own == null ? around : own;
    }

    int size() {
        return byNode.size();
    }

    /// The dialect that a schema of JSON Schema names, otherwise the one around it.
    static Dialect of(Node schema, Dialect around) {
        Node written = schema.get("$schema");
        Dialect named = written == null || written.text() == null ? null : Dialect.ofSchema(written.text());
        return named == null || !around.isJsonSchema() ? around : named;
    }

    /// Whether the metaschema that `$schema` names has the validation vocabulary; true for those we do not have.
    private boolean validates(Node root) {
        Node written = root.get("$schema");
        Resource metaschema =
                written == null || written.text() == null ? null : find(Addresses.withoutFragment(written.text()));
        Node vocabulary = metaschema == null ? null : metaschema.at().node().get("$vocabulary");
        return !(vocabulary instanceof MapNode map)
                || map.members().stream().anyMatch(member -> member.name().endsWith("/vocab/validation"));
    }

    /// Whether anything in an OpenAPI document might be an address; nearly always not.
    private static boolean declares(Node node) {
        Deque<Node> open = new ArrayDeque<>();
        open.push(node);
        while (!open.isEmpty()) {
            Node next = open.pop();
            next.items().forEach(open::push);
            if (next instanceof MapNode map) {
                for (MapNode.Member member : map.members()) {
                    String name = member.name();
                    if (name.equals("$id") || name.equals("$anchor") || name.equals("$dynamicAnchor")) {
                        return true;
                    }
                    open.push(member.value());
                }
            }
        }
        return false;
    }

    private record Step(Cursor at, Resource around) {}

    private void index(Resource document) {
        Deque<Step> open = new ArrayDeque<>();
        if (document.dialect().isJsonSchema()) {
            open.push(new Step(document.at(), document));
        } else {
            SchemaPlaces.outermost(document.at(), schema -> open.push(new Step(schema, document)));
        }
        while (!open.isEmpty()) {
            Step step = open.pop();
            Resource here = declared(step.at(), step.around());
            SchemaPlaces.below(step.at(), below -> open.push(new Step(below, here)));
        }
    }

    /// The resource of a schema; a new one if it declares its address. Its anchors are noted.
    private Resource declared(Cursor at, Resource around) {
        Dialect dialect = of(at.node(), around.dialect());
        if (dialect.referenceHidesSiblings() && at.text("$ref") != null) {
            return around;
        }
        String identifier = identifier(at, dialect);
        Resource here = around;
        if (identifier != null && at.node() != around.at().node()) {
            String address = Addresses.resolve(around.base(), identifier);
            here = new Resource(at, address, around.file(), dialect, around.validates());
            byAddress.putIfAbsent(address, here);
            byNode.put(at.node(), here);
        }
        anchors(at, here);
        return here;
    }

    /// The address that a schema gives itself; null where it gives none. In old drafts `#name` is an anchor.
    private static @Nullable String identifier(Cursor at, Dialect dialect) {
        String keyword = dialect.identifier();
        boolean alone = dialect.referenceHidesSiblings() && at.text("$ref") != null;
        String written = keyword == null || alone ? null : at.text(keyword);
        return written == null || written.startsWith("#") ? null : written;
    }

    private static void anchors(Cursor at, Resource here) {
        if (here.dialect().isUpToDraft7()) {
            String written = at.text(Objects.requireNonNull(here.dialect().identifier()));
            if (written != null && written.indexOf('#') >= 0) {
                here.anchors().put(Addresses.fragment(written), at);
            }
            return;
        }
        String anchor = at.text("$anchor");
        if (anchor != null) {
            here.anchors().put(anchor, at);
        }
        if (here.dialect() == Dialect.DRAFT_2019_09) {
            if (at.isTrue("$recursiveAnchor") && at.node() == here.at().node()) {
                here.dynamicAnchors().put(Resource.RECURSIVE, at);
            }
            return;
        }
        String dynamic = at.text("$dynamicAnchor");
        if (dynamic != null) {
            here.anchors().put(dynamic, at);
            here.dynamicAnchors().put(dynamic, at);
        }
    }
}
