package dev.plimsoll.model.contract.consumer.pact;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a consumer expects as an answer.
///
/// @param status null where nothing is said
public record PactResponse(@Nullable Integer status, Map<String, List<String>> headers, Body body, MatchingRules rules)
        implements PactPart {
    @Override
    public @Nullable String declaredType() {
        return PactPart.ofHeaders(headers);
    }
}
