package dev.plimsoll.model.contract.rewrite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Small trees.
final class Json {
    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode object(String name, JsonNode value) {
        ObjectNode object = object();
        object.set(name, value);
        return object;
    }

    static ArrayNode list(JsonNode... items) {
        return listOf(List.of(items));
    }

    static ArrayNode listOf(List<? extends JsonNode> items) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        items.forEach(list::add);
        return list;
    }

    static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    static JsonNode truth(boolean truth) {
        return JsonNodeFactory.instance.booleanNode(truth);
    }

    static List<JsonNode> items(JsonNode list) {
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        return items;
    }

    static ArrayNode shuffled(JsonNode list, Random random) {
        List<JsonNode> items = items(list);
        Collections.shuffle(items, random);
        return listOf(items);
    }

    static ObjectNode shuffledMembers(ObjectNode object, Random random) {
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
        Collections.shuffle(members, random);
        ObjectNode copy = object();
        members.forEach(member -> copy.set(member.getKey(), member.getValue()));
        return copy;
    }

    /// The members of those names, and all others.
    static ObjectNode only(ObjectNode object, java.util.function.Predicate<String> names) {
        ObjectNode copy = object();
        object.properties().stream()
                .filter(member -> names.test(member.getKey()))
                .forEach(member -> copy.set(member.getKey(), member.getValue()));
        return copy;
    }
}
