package dev.plimsoll.model.sandbox.wire;

import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.RequestBody;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.StyledValue;
import dev.plimsoll.model.contract.consumer.check.ContractAnswers;
import dev.plimsoll.model.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A body as it is sent.
///
/// @param contentType without ranges: what stands in the header
@SuppressWarnings("ArrayRecordComponent") // Made once and sent as it is; compared nowhere.
public record WireBody(String contentType, byte[] bytes) {
    /// The payload that stands for a body: what can say most of its schema first; null where there is none.
    public static @Nullable Payload payload(RequestBody body) {
        return body.payloads().stream()
                .min(Comparator.comparingInt(WireBody::rank))
                .orElse(null);
    }

    private static int rank(Payload payload) {
        if (payload.isJson()) {
            return 0;
        }
        return switch (payload.bareType()) {
            case FormText.TYPE -> 1;
            case Multipart.TYPE -> 2;
            default -> isYaml(payload) ? 3 : payload.isXml() ? 4 : payload.isPlainText() ? 5 : 6;
        };
    }

    /// A value as a body of that media type; empty where the media type has no way to say it that is known here, for
    /// example an object as PDF.
    public static Optional<WireBody> of(Payload payload, JsonNode value) {
        if (payload.isJson() || isYaml(payload)) {
            return Optional.of(body(concrete(payload, "application/json"), value.toString()));
        }
        if (payload.bareType().equals(FormText.TYPE)) {
            return value.isObject() ? Optional.of(body(FormText.TYPE, FormText.of(payload, value))) : Optional.empty();
        }
        if (payload.bareType().startsWith("multipart/")) {
            return value.isObject() ? Optional.of(Multipart.of(payload, value)) : Optional.empty();
        }
        if (payload.isXml() && payload.schema() != null) {
            return ContractAnswers.xml(value, payload.schema()).map(text -> body(payload.mediaType(), text));
        }
        return value.isContainer()
                ? Optional.empty()
                : Optional.of(body(
                        concrete(payload, payload.isPlainText() ? "text/plain" : "application/octet-stream"),
                        StyledValue.scalar(value)));
    }

    /// A body for a payload whose schema allows anything; empty where the media type cannot be said.
    public static Optional<WireBody> ofAnything(Payload payload) {
        JsonNodeFactory values = JsonNodeFactory.instance;
        return of(payload, values.objectNode()).or(() -> of(payload, values.stringNode("x")));
    }

    /// An answer's text: XML by its schema, a text itself, and JSON for everything else.
    ///
    /// @param schema of the answer; null where it has none, or is XML already
    public static String text(String mediaType, JsonNode value, @Nullable Schema schema) {
        String type = Payload.bareType(mediaType);
        if (Payload.isXml(type) && schema != null) {
            return ContractAnswers.xml(value, schema).orElse("");
        }
        boolean asIs = Payload.isPlainText(type) || Payload.isXml(type);
        return asIs && !value.isContainer()
                ? StyledValue.scalar(value)
                : Json.mapper().writeValueAsString(value);
    }

    private static WireBody body(String type, String text) {
        return new WireBody(type, text.getBytes(StandardCharsets.UTF_8));
    }

    /// A range such as `image/*` cannot be sent.
    private static String concrete(Payload payload, String otherwise) {
        return payload.mediaType().contains("*") ? otherwise : payload.mediaType();
    }

    /// JSON is YAML (YAML 1.2, 1.3).
    private static boolean isYaml(Payload payload) {
        return payload.bareType().matches("(application|text)/(x-)?yaml|.*\\+yaml");
    }
}
