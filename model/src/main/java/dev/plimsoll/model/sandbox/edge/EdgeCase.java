package dev.plimsoll.model.sandbox.edge;

import dev.plimsoll.model.json.Json;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
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

    /// A value in a body that is no JSON.
    ///
    /// @param said the value
    /// @param contentType what stands in the header
    @SuppressWarnings("ArrayRecordComponent") // the octets of a message, not compared
    record Written(Value said, String contentType, byte[] bytes) implements EdgeCase {
        @Override
        public EdgeClass edge() {
            return said.edge();
        }

        @Override
        public String pointer() {
            return said.pointer();
        }

        @Override
        public boolean valid() {
            return said.valid();
        }
    }

    /// Octets that are no body of their media type.
    ///
    /// @param contentType what stands in the header; null for JSON
    @SuppressWarnings("ArrayRecordComponent") // the octets of a message, not compared
    record Octets(EdgeClass edge, byte[] bytes, @Nullable String contentType) implements EdgeCase {
        Octets(EdgeClass edge, byte[] bytes) {
            this(edge, bytes, null);
        }

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
