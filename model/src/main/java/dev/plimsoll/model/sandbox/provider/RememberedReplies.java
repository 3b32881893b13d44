package dev.plimsoll.model.sandbox.provider;

import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.json.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Replies by idempotency key: what is asked again with the key of an earlier request is answered as that one was and
/// not done again; another request with that key is refused (draft-ietf-httpapi-idempotency-key-header-07, section
/// 2.6). Only operations whose contract declares such a header know keys. Safe for all threads.
final class RememberedReplies {
    /// The oldest keys are forgotten first.
    static final int MOST = 4096;

    private static final Set<String> NOT_IDEMPOTENT = Set.of("POST", "PATCH");

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Queue<String> order = new ConcurrentLinkedQueue<>();

    private record Kept(Sha256 request, ProviderReply reply) {}

    /// The reply to a request that the contract allows.
    ///
    /// @param first answers it where it is asked for the first time
    ProviderReply reply(Operation operation, ProviderRequest request, Supplier<ProviderReply> first) {
        String header = header(operation);
        return header == null || request.header(header).isEmpty()
                ? first.get()
                : reply(header, request.header(header), request, first);
    }

    private ProviderReply reply(String header, String key, ProviderRequest request, Supplier<ProviderReply> first) {
        Sha256 digest = digest(request);
        String name = request.method() + " " + request.path() + " with the " + header + " " + key;
        Kept known = kept.computeIfAbsent(name, _ -> {
            order.add(name);
            return new Kept(digest, first.get());
        });
        forgetTheOldest();
        return known.request().equals(digest) ? known.reply() : Replies.keyUsed(header, key);
    }

    /// The header that carries the key; null where the operation knows none.
    private static @Nullable String header(Operation operation) {
        if (!NOT_IDEMPOTENT.contains(operation.key().method())) {
            return null;
        }
        return operation.parameters().stream()
                .filter(parameter -> parameter.in() == Parameter.Place.HEADER)
                .map(Parameter::name)
                .filter(name -> name.replace("-", "")
                        .replace("_", "")
                        .toLowerCase(Locale.ROOT)
                        .endsWith("idempotencykey"))
                .findFirst()
                .orElse(null);
    }

    private static Sha256 digest(ProviderRequest request) {
        byte[] query = request.query().toString().getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[query.length + 1 + request.body().length];
        System.arraycopy(query, 0, all, 0, query.length);
        System.arraycopy(request.body(), 0, all, query.length + 1, request.body().length);
        return Sha256.of(all);
    }

    private void forgetTheOldest() {
        while (kept.size() > MOST) {
            String oldest = order.poll();
            if (oldest == null) {
                return;
            }
            kept.remove(oldest);
        }
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }

    /// What is remembered, in alphabetical order.
    List<String> keys() {
        return kept.keySet().stream().sorted().toList();
    }

    void clear() {
        kept.clear();
        order.clear();
    }
}
