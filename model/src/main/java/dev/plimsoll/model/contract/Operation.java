package dev.plimsoll.model.contract;

import dev.plimsoll.model.contract.document.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One exchange: a method of a path, webhook or callback, or messages on a channel. Parameters of the path are merged
/// in; those of the operation win.
///
/// @param initiator who sends the request
/// @param callbacks what the provider calls as a consequence; each has a key of its own
/// @param pathOrigin where the path, webhook, callback or channel itself is written
/// @param node the operation as written
public record Operation(
        OperationKey key,
        Initiator initiator,
        Labels labels,
        List<Parameter> parameters,
        @Nullable RequestBody requestBody,
        List<Response> responses,
        Access access,
        List<Operation> callbacks,
        Origin pathOrigin,
        Origin origin,
        Node node) {
    public Operation {
        parameters = List.copyOf(parameters);
        responses = List.copyOf(responses);
        callbacks = List.copyOf(callbacks);
    }

    public @Nullable String operationId() {
        return labels.operationId();
    }

    public boolean deprecated() {
        return labels.deprecated();
    }

    /// The text of `x-sunset`; null where there is none.
    public @Nullable String sunset() {
        return labels.sunset();
    }

    /// The text of `x-stability-level`; null where there is none.
    public @Nullable String stability() {
        return labels.stability();
    }

    public List<String> tags() {
        return labels.tags();
    }

    /// The response of that status as written; null where there is none.
    public @Nullable Response response(String status) {
        return responses.stream()
                .filter(response -> response.status().equals(status))
                .findFirst()
                .orElse(null);
    }
}
