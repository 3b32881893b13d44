package dev.plimsoll.model.sandbox.edge;

import dev.plimsoll.model.json.Json;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/// One payload at an edge.
public sealed interface EdgeCase {
    EdgeClass edge();

    /// JSON Pointer to the place that lies at the edge; empty for the whole payload.
    String pointer();

    /// Whether the schema accepts it.
    boolean valid();

    /// What goes over the wire. Not to be changed.
    byte[] bytes();

    /// A JSON value.
    ///
    /// @param part what stands at the place
    /// @param value the whole payload
    record Value(EdgeClass edge, String pointer, boolean valid, JsonNode part, JsonNode value) implements EdgeCase {
        @Override
        public byte[] bytes() {
            return Json.mapper().writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
        }
    }

    /// Octets that are no JSON.
    @SuppressWarnings("ArrayRecordComponent") // the octets of a message, not compared
    record Octets(EdgeClass edge, byte[] bytes) implements EdgeCase {
        @Override
        public String pointer() {
            return "";
        }

        @Override
        public boolean valid() {
            return false;
        }
    }
}
