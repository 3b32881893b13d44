package dev.plimsoll.model.contract.consumer.check;

import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.contract.schema.SampleValues;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes whole messages of what a consumer reads of them: a pact names only what is read, and what else the contract
/// promises is no matter to the consumer. Where the contract leaves a choice, it is drawn; the same example gives the
/// same messages.
final class Completion {
    private static final int TRIES = 40;
    private static final long SEED = 0x77686f6c;

    private final SampleValues samples = new SampleValues(Flow.RESPONSE);

    /// Whether a message that holds the example passes.
    boolean some(JsonNode example, Schema schema, Predicate<JsonNode> passes) {
        Promise promise = Promise.of(schema);
        Set<JsonNode> tried = new HashSet<>(); // without a choice all are the same
        for (int tries = 0; tries < TRIES; tries++) {
            JsonNode whole = whole(example, promise, new Random(SEED + tries));
            if (tried.add(whole) && passes.test(whole)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode whole(JsonNode example, Promise promise, Random random) {
        if (example.isObject()) {
            return object(example, promise.chosen(branch -> mayBe(example, branch), random), random);
        }
        Promise items = promise.chosen(_ -> true, random).items();
        if (!example.isArray() || items == null) {
            return example;
        }
        ArrayNode whole = JsonNodeFactory.instance.arrayNode();
        example.values().forEach(item -> whole.add(whole(item, items, random)));
        return whole;
    }

    private JsonNode object(JsonNode example, Promise chosen, Random random) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : example.properties()) {
            Promise property = chosen.property(entry.getKey());
            JsonNode value = entry.getValue();
            whole.set(entry.getKey(), property == null ? value : whole(value, property, random));
        }
        for (String name : chosen.required()) {
            if (!whole.has(name)) {
                add(whole, name, chosen.property(name), random);
            }
        }
        return whole;
    }

    /// Nothing is added that is never sent, or that no value is found for: the judge then has the last word.
    private void add(ObjectNode whole, String name, @Nullable Promise property, Random random) {
        if (property == null) {
            whole.put(name, name);
            return;
        }
        List<Schema> parts = property.parts();
        if (parts.stream().noneMatch(part -> part.isTrue("writeOnly"))) {
            samples.sample(parts.getFirst(), random).ifPresent(value -> whole.set(name, value));
        }
    }

    /// Whether a branch of a choice may be meant: no plain value of the example is refused there.
    private boolean mayBe(JsonNode example, Promise branch) {
        for (Map.Entry<String, JsonNode> entry : example.properties()) {
            Promise property = entry.getValue().isContainer() ? null : branch.property(entry.getKey());
            if (property != null
                    && property.parts().stream()
                            .anyMatch(part ->
                                    !samples.accepts(part, entry.getValue()).orElse(true))) {
                return false;
            }
        }
        return true;
    }
}
