package dev.plimsoll.model.sandbox.provider;

import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Answers of the baseline that were made before. Safe for all threads; nobody may change what is in it.
final class KnownReplies {
    private static final int MOST = 4_000;

    private final ConcurrentHashMap<String, Known> byName = new ConcurrentHashMap<>();

    /// @param body null for none
    record Known(ProviderReply reply, @Nullable JsonNode body) {}

    @Nullable
    Known get(String name) {
        return byName.get(name);
    }

    /// Keeps an answer; when there are too many it begins anew, because all of them can be made again.
    Known keep(String name, Known known) {
        if (byName.size() >= MOST) {
            byName.clear();
        }
        byName.put(name, known);
        return known;
    }
}
