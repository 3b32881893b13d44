package dev.plimsoll.model.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// Looks for what a file must say and does not, before it is read: the reader of JSON would take it as nothing.
final class WholeRecord {
    private WholeRecord() {}

    /// The place of the first field that is missing.
    static Optional<JsonPointer> missing(Type type, JsonNode tree) {
        return missing(type, tree, JsonPointer.empty());
    }

    private static Optional<JsonPointer> missing(Type type, JsonNode node, JsonPointer at) {
        if (type instanceof ParameterizedType generic) {
            return node.isArray() ? inItems(generic.getActualTypeArguments()[0], node, at) : Optional.empty();
        }
        if (!(type instanceof Class<?> plain) || !node.isObject() || RecordShape.isText(plain)) {
            return Optional.empty();
        }
        if (RecordShape.isChoice(plain)) {
            String kind = node.path(RecordShape.kindProperty(plain)).asString("");
            return RecordShape.kinds(plain).stream()
                    .filter(one -> one.name().equals(kind))
                    .findFirst()
                    .map(JsonSubTypes.Type::value)
                    .flatMap(one -> inRecord(one, node, at));
        }
        return plain.isRecord() ? inRecord(plain, node, at) : Optional.empty();
    }

    private static Optional<JsonPointer> inItems(Type type, JsonNode items, JsonPointer at) {
        for (int i = 0; i < items.size(); i++) {
            Optional<JsonPointer> missing = missing(type, items.get(i), at.appendIndex(i));
            if (missing.isPresent()) {
                return missing;
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonPointer> inRecord(Class<?> type, JsonNode node, JsonPointer at) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = RecordShape.name(component);
            JsonPointer place = at.appendProperty(name);
            JsonNode value = node.get(name);
            if (value == null || value.isNull()) {
                if (!RecordShape.nullable(component) && !RecordShape.leftOut(type, component)) {
                    return Optional.of(place);
                }
            } else {
                Optional<JsonPointer> missing = missing(component.getGenericType(), value, place);
                if (missing.isPresent()) {
                    return missing;
                }
            }
        }
        return Optional.empty();
    }
}
