package dev.plimsoll.model.contract.consumer.pact;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A message that a consumer takes from a queue or topic.
///
/// @param metadata by name, in the order of the file
public record PactMessage(Body body, Map<String, JsonNode> metadata, MatchingRules rules) implements PactPart {
    @Override
    public @Nullable String declaredType() {
        return PactPart.ofMetadata(metadata);
    }
}
