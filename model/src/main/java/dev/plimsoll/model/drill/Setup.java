package dev.plimsoll.model.drill;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.json.OpenDocument;
import dev.plimsoll.model.json.OpenRecord;
import dev.plimsoll.model.json.RecordSchema;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// With what people answer an incident: in production, or in a drill that is to be like it.
///
/// @param severities the scale, the gravest first: `SEV1: customers cannot order`
/// @param roles who is needed: `on call`
/// @param templates texts that are filled in: the name, and where it lies or its digest
/// @param contacts whom one reaches: the name, and how
/// @param tools what one works with: the name, and its address or version
/// @param unknown fields of a file that this version does not know, by their JSON pointer
public record Setup(
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> severities,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> roles,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> templates,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> contacts,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> tools,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, JsonNode> unknown)
        implements OpenRecord<Setup> {
    /// A setup as a file.
    public static final OpenDocument<Setup> DOCUMENT = new OpenDocument<>(Setup.class, "a setup");

    public Setup {
        severities = severities == null ? List.of() : List.copyOf(severities);
        roles = roles == null ? List.of() : List.copyOf(roles);
        templates = sorted(templates);
        contacts = sorted(contacts);
        tools = sorted(tools);
        unknown = sorted(unknown);
    }

    private static <T> Map<String, T> sorted(Map<String, T> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(map));
    }

    /// The JSON Schema of its file.
    public static String schema() {
        return RecordSchema.text("With what people answer an incident", Setup.class);
    }

    @Override
    public Setup withUnknown(Map<String, JsonNode> other) {
        return new Setup(severities, roles, templates, contacts, tools, other);
    }
}
