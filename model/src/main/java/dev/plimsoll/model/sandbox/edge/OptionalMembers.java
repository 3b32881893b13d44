package dev.plimsoll.model.sandbox.edge;

import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.contract.schema.SampleValues;
import dev.plimsoll.model.contract.schema.Shape;
import dev.plimsoll.model.sandbox.synthetic.SyntheticData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Declared members that a payload does without, each brought in on its own: where a schema binds its members to one
/// another, no payload has them all, and their edges would be passed over.
final class OptionalMembers {
    /// Of one payload; further ones are told as unreached.
    private static final int MOST = 60;

    private static final int TRIES = 5;

    private final Flow flow;
    private final SampleValues values;
    private final SyntheticData data;
    private final Schema schema;
    private final String entity;
    private int made;

    OptionalMembers(Flow flow, SampleValues values, SyntheticData data, Schema schema, String entity) {
        this.flow = flow;
        this.values = values;
        this.data = data;
        this.schema = schema;
        this.entity = entity;
    }

    /// A member that the payload lacks.
    ///
    /// @param whole a valid payload that has it; null where none was found
    record Missing(String pointer, @Nullable JsonNode whole) {}

    /// Those of one object of the payload.
    List<Missing> of(JsonNode base, String pointer, Shape shape, JsonNode part) {
        List<Missing> missing = new ArrayList<>();
        if (!(part instanceof ObjectNode object)) {
            return missing;
        }
        for (String name : shape.declared()) {
            List<Schema> schemas = shape.property(name);
            // The end of a recursion has had its edges further out.
            boolean again = Arrays.asList(pointer.split("/")).contains(escaped(name));
            if (!object.has(name) && !again && schemas.stream().noneMatch(one -> one.isTrue(flow.excludingKeyword()))) {
                missing.add(new Missing(
                        pointer + "/" + escaped(name),
                        schemas.size() == 1 && made++ < MOST ? with(base, pointer, object, name, schemas) : null));
            }
        }
        return missing;
    }

    private @Nullable JsonNode with(
            JsonNode base, String pointer, ObjectNode object, String name, List<Schema> schemas) {
        for (int tries = 0; tries < TRIES; tries++) {
            JsonNode value = data.value(schemas.getFirst(), entity + " " + name + " " + tries)
                    .orElse(null);
            if (value == null) {
                return null;
            }
            ObjectNode more = object.objectNode();
            more.setAll(object);
            more.set(name, value);
            JsonNode whole = Replacing.at(base, pointer, more);
            if (values.accepts(schema, whole).orElse(false)) {
                return whole;
            }
        }
        return null;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
