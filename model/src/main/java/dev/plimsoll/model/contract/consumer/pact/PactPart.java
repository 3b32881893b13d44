package dev.plimsoll.model.contract.consumer.pact;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What requests, responses and messages have in common: a body, and something that says what it is.
sealed interface PactPart permits PactRequest, PactResponse, PactMessage {
    Body body();

    MatchingRules rules();

    /// The media type that a header or the metadata names; null where neither does.
    @Nullable
    String declaredType();

    /// The media type of the body, as it, a header or the metadata names it; null where none does.
    default @Nullable String mediaType() {
        return body().mediaType() == null ? declaredType() : body().mediaType();
    }

    /// The first `Content-Type` of headers.
    static @Nullable String ofHeaders(Map<String, List<String>> headers) {
        for (Map.Entry<String, List<String>> entry : headers.entrySet()) {
            if (entry.getKey().equalsIgnoreCase("content-type")
                    && !entry.getValue().isEmpty()) {
                return entry.getValue().getFirst();
            }
        }
        return null;
    }

    /// The content type of metadata, whose names differ by the tool that wrote them.
    static @Nullable String ofMetadata(Map<String, JsonNode> metadata) {
        for (Map.Entry<String, JsonNode> entry : metadata.entrySet()) {
            if (entry.getKey().matches("(?i)content-?type")) {
                return ValueMatch.text(entry.getValue());
            }
        }
        return null;
    }
}
