package dev.plimsoll.model.contract;

import dev.plimsoll.model.contract.document.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What dynamic references mean on a way through schemas: for each dynamic anchor the outermost resource that
/// declares it (JSON Schema 2020-12 core, section 8.2.3.2). The same place under two scopes is two schemas. Where no
/// document has dynamic anchors there is one scope only.
final class Scope {
    private final Map<String, Resource> outermost;
    private final Map<Node, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<Resource, Scope> entered = new ConcurrentHashMap<>();
    private final Map<Map<String, Resource>, Scope> all;

    private Scope(Map<String, Resource> outermost, Map<Map<String, Resource>, Scope> all) {
        this.outermost = outermost;
        this.all = all;
    }

    /// The scope before any resource is entered.
    static Scope empty() {
        Map<Map<String, Resource>, Scope> all = new ConcurrentHashMap<>();
        Scope scope = new Scope(Map.of(), all);
        all.put(Map.of(), scope);
        return scope;
    }

    /// The scope within a resource that is entered from here.
    Scope enter(Resource resource) {
        if (outermost.keySet().containsAll(resource.dynamicAnchors().keySet())) {
            return this;
        }
        return entered.computeIfAbsent(resource, _ -> {
            Map<String, Resource> more = new LinkedHashMap<>(outermost);
            resource.dynamicAnchors().keySet().forEach(name -> more.putIfAbsent(name, resource));
            return all.computeIfAbsent(Map.copyOf(more), key -> new Scope(key, all));
        });
    }

    /// The outermost resource that declares a dynamic anchor; null where none does.
    @Nullable
    Resource outermost(String dynamicAnchor) {
        return outermost.get(dynamicAnchor);
    }

    /// The schemas met under this scope, by place.
    Map<Node, Schema> schemas() {
        return schemas;
    }
}
