package dev.plimsoll.model.sandbox.provider;

import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.contract.schema.SampleValues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Changes values of resources so that their schemas still accept them.
///
/// Not for several threads at once: make one for each.
final class Entities {
    private static final List<String> USUAL_KEYS = List.of("id", "uuid", "name", "key", "slug", "number", "code");
    private final SampleValues values = new SampleValues(Flow.RESPONSE);

    boolean accepts(Schema schema, JsonNode value) {
        return values.accepts(schema, value).orElse(false);
    }

    /// The value of what tells an item apart; null where it has none.
    ///
    /// @param parameter the path parameter
    static @Nullable String key(JsonNode item, String parameter) {
        String name = keyName(item, parameter);
        JsonNode value = name == null ? null : item.get(name);
        if (value == null) {
            return null;
        }
        String text = value.isString() ? value.stringValue() : value.toString();
        return text.isEmpty() ? null : text;
    }

    /// The property that tells an item apart; null where it has none.
    static @Nullable String keyName(JsonNode item, String parameter) {
        for (String name : keys(item, parameter)) {
            JsonNode value = item.get(name);
            if (value != null && (value.isString() || value.isNumber())) {
                return name;
            }
        }
        return null;
    }

    /// The item with the key that its path names, where one of its properties takes it.
    JsonNode withKey(Schema schema, JsonNode item, String parameter, String key) {
        for (String name : keys(item, parameter)) {
            JsonNode before = item.get(name);
            if (before != null && (before.isString() || before.isNumber())) {
                ObjectNode changed = ((ObjectNode) item).objectNode();
                changed.setAll((ObjectNode) item);
                changed.set(name, alike(before, key));
                if (accepts(schema, changed)) {
                    return changed;
                }
            }
        }
        return item;
    }

    private static JsonNode alike(JsonNode before, String key) {
        return before.isNumber() && key.matches("-?\\d{1,18}(\\.\\d{1,9})?")
                ? key.contains(".")
                        ? JsonNodeFactory.instance.numberNode(new BigDecimal(key))
                        : JsonNodeFactory.instance.numberNode(Long.parseLong(key))
                : JsonNodeFactory.instance.stringNode(key);
    }

    /// Properties that may hold the key: the one that is called like the parameter, or like its last word, then the
    /// usual ones.
    private static List<String> keys(JsonNode item, String parameter) {
        if (!item.isObject()) {
            return List.of();
        }
        List<String> keys = new ArrayList<>();
        String plain = plain(parameter);
        for (String name : item.propertyNames()) {
            if (plain(name).equals(plain)) {
                keys.add(name);
            }
        }
        String[] words = parameter.split("[^A-Za-z0-9]|(?=[A-Z])", -1);
        String last = words[words.length - 1].toLowerCase(Locale.ROOT);
        if (item.has(last) && !keys.contains(last)) {
            keys.add(last);
        }
        USUAL_KEYS.stream()
                .filter(name -> item.has(name) && !keys.contains(name))
                .forEach(keys::add);
        return keys;
    }

    private static String plain(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    /// The item with the members of another that it has as well, as far as the schema accepts them.
    JsonNode merged(Schema schema, JsonNode item, @Nullable JsonNode other) {
        if (other == null || !item.isObject() || !other.isObject()) {
            return item;
        }
        ObjectNode all = ((ObjectNode) item).objectNode();
        all.setAll((ObjectNode) item);
        for (Map.Entry<String, JsonNode> member : other.properties()) {
            if (item.has(member.getKey())) {
                all.set(member.getKey(), member.getValue());
            }
        }
        return accepts(schema, all) ? all : oneByOne(item, other, changed -> accepts(schema, changed));
    }

    /// The item without some of its members, as far as the schema can do without them.
    JsonNode without(Schema schema, JsonNode item, Set<String> names) {
        return without(item, names, changed -> accepts(schema, changed));
    }

    static JsonNode without(JsonNode item, Set<String> names, Predicate<JsonNode> accepted) {
        if (names.isEmpty() || !item.isObject()) {
            return item;
        }
        JsonNode left = copyWithout(item, names);
        if (accepted.test(left)) {
            return left;
        }
        Set<String> gone = new HashSet<>();
        for (String name : item.propertyNames()) {
            if (names.contains(name)) {
                gone.add(name);
                if (!accepted.test(copyWithout(item, gone))) {
                    gone.remove(name);
                }
            }
        }
        return copyWithout(item, gone);
    }

    private static JsonNode copyWithout(JsonNode item, Set<String> names) {
        ObjectNode left = ((ObjectNode) item).objectNode();
        left.setAll((ObjectNode) item);
        return left.remove(names);
    }

    /// The item with the members of another that it has as well, one after the other, as far as each is accepted.
    static JsonNode oneByOne(JsonNode item, JsonNode other, Predicate<JsonNode> accepted) {
        ObjectNode merged = ((ObjectNode) item).objectNode();
        merged.setAll((ObjectNode) item);
        for (Map.Entry<String, JsonNode> member : other.properties()) {
            JsonNode before = item.get(member.getKey());
            if (before != null) {
                merged.set(member.getKey(), member.getValue());
                if (!accepted.test(merged)) {
                    merged.set(member.getKey(), before);
                }
            }
        }
        return merged;
    }
}
