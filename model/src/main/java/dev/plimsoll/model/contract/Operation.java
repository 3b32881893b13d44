package dev.plimsoll.model.contract;

import dev.plimsoll.model.contract.document.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One method of one path. Parameters of the path are merged in; those of the operation win.
///
/// @param sunset the text of `x-sunset`; null where there is none
/// @param stability the text of `x-stability-level`; null where there is none
/// @param security the requirements that hold here, the document's own where the operation has none; null where
///     neither says anything
/// @param pathOrigin where the path itself is written
/// @param node the operation as written
public record Operation(
        OperationKey key,
        @Nullable String operationId,
        boolean deprecated,
        @Nullable String sunset,
        @Nullable String stability,
        List<String> tags,
        List<Parameter> parameters,
        @Nullable RequestBody requestBody,
        List<Response> responses,
        @Nullable Node security,
        Origin pathOrigin,
        Origin origin,
        Node node) {
    public Operation {
        tags = List.copyOf(tags);
        parameters = List.copyOf(parameters);
        responses = List.copyOf(responses);
    }

    /// The response of that status as written; null where there is none.
    public @Nullable Response response(String status) {
        return responses.stream()
                .filter(response -> response.status().equals(status))
                .findFirst()
                .orElse(null);
    }
}
