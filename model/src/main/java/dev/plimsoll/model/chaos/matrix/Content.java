package dev.plimsoll.model.chaos.matrix;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plimsoll.model.contract.diff.Witness;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What exactly is sent.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Content.Value.class, name = "value"),
    @JsonSubTypes.Type(value = Content.Raw.class, name = "raw"),
    @JsonSubTypes.Type(value = Content.Nothing.class, name = "nothing"),
    @JsonSubTypes.Type(value = Content.Status.class, name = "status"),
    @JsonSubTypes.Type(value = Content.Call.class, name = "call")
})
public sealed interface Content {
    /// A JSON value: the whole message, or the whole value of a parameter or header.
    ///
    /// @param xml the message that stands for the value; null where messages are none of XML
    record Value(
            JsonNode value,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String xml) implements Content {
        Value(JsonNode value) {
            this(value, null);
        }
    }

    /// Bytes that need not be JSON.
    ///
    /// @param base64 the bytes (RFC 4648, section 4)
    record Raw(String base64) implements Content {
        static Raw of(byte[] bytes) {
            return new Raw(Base64.getEncoder().encodeToString(bytes));
        }

        public byte[] bytes() {
            return Base64.getDecoder().decode(base64);
        }
    }

    /// The part is not there at all.
    record Nothing() implements Content {}

    /// An answer with a status.
    ///
    /// @param status as the contract writes it: `404`, `4XX`, `default`
    /// @param body the body with it; null for none
    record Status(
            String status,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            JsonNode body) implements Content {}

    /// A whole request.
    record Call(Witness.Call call) implements Content {}

    /// What is sent, as text on one line.
    default String text() {
        return switch (this) {
            case Value value ->
                value.xml() == null
                        ? value.value().toString()
                        : value.xml().lines().collect(Collectors.joining(" "));
            case Raw raw -> new String(raw.bytes(), StandardCharsets.UTF_8);
            case Nothing() -> "(nothing)";
            case Status status -> status.status() + (status.body() == null ? "" : " " + status.body());
            case Call call -> call.call().method() + " " + call.call().target();
        };
    }
}
