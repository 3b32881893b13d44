package dev.plimsoll.model.contract.consumer.pact;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the JSON that a body carries as text, no deeper than a file may nest, decimals as written.
final class BoundedJson {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(512)
                            .maxNumberLength(1000)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private BoundedJson() {}

    /// @throws tools.jackson.core.JacksonException if the text is not one JSON value
    static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }
}
