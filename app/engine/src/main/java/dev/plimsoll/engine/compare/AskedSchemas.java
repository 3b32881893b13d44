package dev.plimsoll.engine.compare;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.json.Pointer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Schemas of a contract as documents for a validator: each is a reference to the schema that is asked for, beside the
/// parts of the contract that its references lead to, directly or through others. A part is made into a tree once, and
/// only if somebody comes to it: a witness touches little of a large contract. For one thread.
final class AskedSchemas {
    /// The only members of a contract that local references of schemas lead to in practice, with how many steps lead
    /// to one part of them.
    private static final Map<String, Integer> REFERRED = Map.of(
            "components",
            3,
            "webhooks",
            2,
            "channels",
            2,
            "operations",
            2,
            "definitions",
            2,
            "$defs",
            2,
            "x-plimsoll-files",
            2);

    /// Where schemas lie that hardly any reference leads to.
    private static final String PATHS = "paths";

    private final Contract contract;
    private final Map<String, Part> parts = new HashMap<>();
    private int count;

    /// A part of the contract.
    ///
    /// @param steps its way from the root, unescaped
    /// @param references where its own references lead to: pointers of parts
    private record Part(List<String> steps, JsonNode tree, Set<String> references) {}

    AskedSchemas(Contract contract) {
        this.contract = contract;
    }

    /// A document that is the schema at a pointer. A reference that leads out of what is beside it finds nothing.
    JsonNode schema(String pointer) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        String part = partOf(pointer);
        if (part != null) {
            document.put("$ref", "#" + encoded(pointer));
            addAll(document, Set.of(part));
            return document;
        }
        Cursor here = contract.schemas().root().follow(pointer);
        String name = "x-plimsoll-asked-" + count++;
        document.put("$ref", "#/" + name);
        if (here != null) {
            JsonNode tree = here.node().toJson();
            document.set(name, tree);
            addAll(document, references(tree));
        }
        return document;
    }

    /// The same with everything beside it.
    static JsonNode inWhole(Contract contract, String pointer) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("$ref", "#" + encoded(pointer));
        Stream.concat(REFERRED.keySet().stream(), Stream.of(PATHS))
                .sorted()
                .filter(contract.document()::has)
                .forEach(name -> document.set(name, contract.document().get(name)));
        return document;
    }

    /// Adds parts and all that they lead to.
    private void addAll(ObjectNode document, Set<String> first) {
        Set<String> seen = new LinkedHashSet<>(first);
        Deque<String> open = new ArrayDeque<>(first);
        while (!open.isEmpty()) {
            Part part = parts.computeIfAbsent(open.pop(), this::read);
            add(document, part);
            for (String reference : part.references()) {
                if (seen.add(reference)) {
                    open.push(reference);
                }
            }
        }
    }

    private static void add(ObjectNode document, Part part) {
        ObjectNode here = document;
        for (String step : part.steps().subList(0, part.steps().size() - 1)) {
            here = here.get(step) instanceof ObjectNode inner ? inner : here.putObject(step);
        }
        here.set(part.steps().getLast(), part.tree());
    }

    private Part read(String pointer) {
        Cursor at = contract.schemas().root().follow(pointer);
        JsonNode tree =
                at == null ? JsonNodeFactory.instance.objectNode() : at.node().toJson();
        return new Part(Pointer.names(pointer), tree, references(tree));
    }

    /// The parts that references in a tree lead to. A text of a mapping is as good as a reference; one of an example
    /// that looks like a reference brings a part too many, which does no harm.
    private Set<String> references(JsonNode tree) {
        Set<String> found = new LinkedHashSet<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.push(tree);
        while (!open.isEmpty()) {
            JsonNode node = open.pop();
            if (node.isString() && node.stringValue().startsWith("#/")) {
                Cursor target = contract.schemas().target(node.stringValue());
                String part = target == null ? null : partOf(target.pointer());
                if (part != null) {
                    found.add(part);
                }
            }
            node.forEach(open::push);
        }
        return found;
    }

    /// The pointer of the part that a pointer leads into; null where it leads elsewhere.
    private static @Nullable String partOf(String pointer) {
        int end = pointer.indexOf('/', 1);
        Integer steps = end < 0 ? null : REFERRED.get(pointer.substring(1, end));
        if (steps == null) {
            return null;
        }
        for (int step = 1; step < steps && end >= 0; step++) {
            end = pointer.indexOf('/', end + 1);
            if (end < 0 && step < steps - 1) {
                return null; // a whole group of parts
            }
        }
        return end < 0 ? pointer : pointer.substring(0, end);
    }

    private static String encoded(String pointer) {
        return pointer.replace("%", "%25")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace(" ", "%20");
    }
}
