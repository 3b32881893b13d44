package dev.plimsoll.engine.compare;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.document.Cursor;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Schemas of a contract as documents for a validator: each is a reference to the schema that is asked for, beside the
/// parts of the contract that its own references lead to. Those parts are made into a tree once. For one thread.
final class AskedSchemas {
    /// The only members of a contract that local references of schemas lead to in practice.
    private static final List<String> REFERRED =
            List.of("components", "webhooks", "channels", "operations", "definitions", "$defs", "x-plimsoll-files");

    /// Where schemas lie that hardly any reference leads to; and examples are most of many a contract.
    private static final String PATHS = "paths";
    private static final String EXAMPLES = "examples";

    private final Contract contract;
    private final ObjectNode referred = JsonNodeFactory.instance.objectNode();
    private int count;

    AskedSchemas(Contract contract) {
        this.contract = contract;
        Cursor root = contract.schemas().root();
        for (String name : REFERRED) {
            Cursor member = root.get(name);
            if (member != null) {
                referred.set(
                        name,
                        name.equals("components")
                                ? withoutExamples(member)
                                : member.node().toJson());
            }
        }
    }

    private static JsonNode withoutExamples(Cursor components) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        components.entries().stream()
                .filter(member -> !member.name().equals(EXAMPLES))
                .forEach(member -> kept.set(member.name(), member.value().node().toJson()));
        return kept;
    }

    /// A document that is the schema at a pointer. A reference that leads out of what is beside it finds nothing.
    JsonNode schema(String pointer) {
        Cursor here = pointer.startsWith("/" + PATHS + "/")
                ? contract.schemas().root().follow(pointer)
                : null;
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        if (here == null) {
            document.put("$ref", "#" + encoded(pointer));
        } else {
            String name = "x-plimsoll-asked-" + count++;
            document.put("$ref", "#/" + name);
            document.set(name, here.node().toJson());
        }
        document.setAll(referred);
        return document;
    }

    /// The same with everything beside it.
    static JsonNode inWhole(Contract contract, String pointer) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("$ref", "#" + encoded(pointer));
        Stream.concat(REFERRED.stream(), Stream.of(PATHS))
                .filter(contract.document()::has)
                .forEach(name -> document.set(name, contract.document().get(name)));
        return document;
    }

    private static String encoded(String pointer) {
        return pointer.replace("%", "%25")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace(" ", "%20");
    }
}
