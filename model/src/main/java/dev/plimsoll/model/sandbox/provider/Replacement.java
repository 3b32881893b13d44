package dev.plimsoll.model.sandbox.provider;

import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.RequestBody;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.contract.schema.SampleValues;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What an item has no more after it was written. PUT puts what was sent in the place of what was there (RFC 9110,
/// section 9.3.4): what the client could have sent and did not is gone, what only the provider writes stays. A null
/// that the item cannot hold takes a property away (RFC 7396).
///
/// Not for several threads at once: make one for each.
final class Replacement {
    private final SampleValues requests = new SampleValues(Flow.REQUEST);
    private final Map<OperationKey, Set<String>> sendable = new HashMap<>();

    /// @param before what the item had no more before
    /// @param next the item with everything of the request that it takes
    Set<String> leftOut(Operation operation, Set<String> before, @Nullable JsonNode sent, JsonNode next) {
        Set<String> gone = new HashSet<>(before);
        if (sent == null || !sent.isObject()) {
            return gone;
        }
        if (operation.key().method().equals("PUT")) {
            gone.addAll(sendable(operation));
        }
        for (Map.Entry<String, JsonNode> member : sent.properties()) {
            if (!member.getValue().isNull() || member.getValue().equals(next.get(member.getKey()))) {
                gone.remove(member.getKey());
            } else {
                gone.add(member.getKey());
            }
        }
        return gone;
    }

    /// The properties that a request may hold: those of an example that holds everything that is declared.
    private Set<String> sendable(Operation operation) {
        return sendable.computeIfAbsent(operation.key(), _ -> {
            Schema schema = schema(operation.requestBody());
            JsonNode whole = schema == null
                    ? null
                    : requests.sample(schema, new Random(0)).orElse(null);
            return whole == null ? Set.of() : Set.copyOf(whole.propertyNames());
        });
    }

    private static @Nullable Schema schema(@Nullable RequestBody body) {
        return body == null
                ? null
                : body.payloads().stream()
                        .map(Payload::schema)
                        .filter(schema -> schema != null)
                        .findFirst()
                        .orElse(null);
    }
}
