package dev.plimsoll.engine.consumer;

import dev.plimsoll.engine.port.ProviderCalls.Call;
import dev.plimsoll.engine.port.TextTypes;
import dev.plimsoll.model.contract.consumer.pact.Body;
import dev.plimsoll.model.contract.consumer.pact.PactRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A request of a pact as it goes over the wire.
final class WireRequest {
    private WireRequest() {}

    /// @param secrets headers that win over those of the pact
    static Call of(PactRequest request, URI provider, Secrets secrets) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.headers().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        String mediaType = request.mediaType();
        boolean sent = request.body().state() == Body.State.PRESENT;
        if (sent && !headers.containsKey("Content-Type")) {
            boolean json = request.body().json(mediaType) != null;
            headers.put("Content-Type", mediaType == null ? json ? "application/json" : "text/plain" : mediaType);
        }
        secrets.headers().forEach((name, value) -> {
            headers.remove(name);
            headers.put(name, value);
        });
        List<Call.Parameter> query = request.query().pairs().stream()
                .map(pair -> new Call.Parameter(pair.name(), pair.value()))
                .toList();
        return new Call(
                request.method() == null ? "GET" : request.method(),
                provider,
                request.path() == null ? "/" : request.path(),
                query,
                headers,
                sent ? content(request.body(), mediaType) : null);
    }

    private static Call.@Nullable Content content(Body body, @Nullable String mediaType) {
        JsonNode written = body.content();
        if (written == null) {
            return null;
        }
        String text = written.isString() ? written.stringValue() : written.toString();
        return new Call.Content(text, mediaType != null && !TextTypes.isText(mediaType));
    }
}
