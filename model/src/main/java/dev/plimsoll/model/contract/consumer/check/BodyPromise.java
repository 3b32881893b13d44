package dev.plimsoll.model.contract.consumer.check;

import dev.plimsoll.model.contract.consumer.pact.RuleSet;
import dev.plimsoll.model.contract.consumer.pact.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Walks the example of a response beside its schema: a key that the example has must be one that the schema promises.
/// Where a matching rule leaves the keys of an object free, they are only examples.
final class BodyPromise {
    private final RuleSet rules;
    private final Part part;
    private final Ledger ledger;

    BodyPromise(RuleSet rules, Part part, Ledger ledger) {
        this.rules = rules;
        this.part = part;
        this.ledger = ledger;
    }

    void check(JsonNode example, Promise promise) {
        check(List.of(), example, promise);
    }

    private void check(List<Step> path, JsonNode example, Promise promise) {
        if (example.isObject()) {
            object(path, example, promise);
        } else if (example.isArray()) {
            Promise items = promise.items();
            for (int at = 0; items != null && at < example.size(); at++) {
                check(and(path, Step.item(at)), example.get(at), items);
            }
        }
    }

    private void object(List<Step> path, JsonNode example, Promise promise) {
        boolean free = rules.keysAreFree(path);
        for (Map.Entry<String, JsonNode> entry : example.properties()) {
            List<Step> below = and(path, Step.key(entry.getKey()));
            Promise property = promise.property(entry.getKey());
            if (!free && !promise.promises(entry.getKey())) {
                missing(below, entry.getKey(), promise, property != null);
            }
            if (property != null) {
                check(below, entry.getValue(), property);
            }
        }
    }

    private void missing(List<Step> path, String name, Promise object, boolean declared) {
        String what = declared
                ? "the pact reads '" + name + "', and the contract lets the provider leave it out."
                : "the pact reads '" + name + "', and the contract does not know it.";
        Promise property = declared ? object.property(name) : null;
        List<String> steps = new ArrayList<>(part.body());
        path.forEach(step -> steps.add(word(step)));
        ledger.wrong(
                part.name() + " " + dotted(path),
                what,
                steps,
                property == null ? object.schema().origin() : property.schema().origin());
    }

    private static String word(Step step) {
        return step.name().isEmpty() ? Integer.toString(step.index()) : step.name();
    }

    /// The path as people write it: `$.items[0].price`.
    private static String dotted(List<Step> path) {
        StringBuilder text = new StringBuilder("$");
        path.forEach(step -> text.append(step.name().isEmpty() ? "[" + step.index() + "]" : "." + step.name()));
        return text.toString();
    }

    private static List<Step> and(List<Step> path, Step step) {
        List<Step> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
