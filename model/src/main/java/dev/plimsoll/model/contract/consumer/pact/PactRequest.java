package dev.plimsoll.model.contract.consumer.pact;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request that a consumer sends.
///
/// @param method in upper case; null where nothing is said
/// @param path decoded as the file has it; null where nothing is said
/// @param query parameters in the order of the file
/// @param headers by name as written, in the order of the file
/// @param rules how the values may differ
/// @param generators which values are made anew for each replay
public record PactRequest(
        @Nullable String method,
        @Nullable String path,
        Query query,
        Map<String, List<String>> headers,
        Body body,
        MatchingRules rules,
        Generators generators)
        implements PactPart {
    @Override
    public @Nullable String declaredType() {
        return PactPart.ofHeaders(headers);
    }
}
