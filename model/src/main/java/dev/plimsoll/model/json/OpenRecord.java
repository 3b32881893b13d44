package dev.plimsoll.model.json;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A record whose file may hold fields that this version does not know. They are kept in their place, and signed with
/// the rest.
///
/// @param <T> the record itself
public interface OpenRecord<T extends OpenRecord<T>> {
    /// Fields that are not known, by their JSON pointer.
    Map<String, JsonNode> unknown();

    /// The same record with other fields that are not known.
    T withUnknown(Map<String, JsonNode> other);

    /// SHA-256 of the canonical JSON form, what people sign: 64 hex digits.
    default String digest() {
        return Json.digest(this);
    }
}
