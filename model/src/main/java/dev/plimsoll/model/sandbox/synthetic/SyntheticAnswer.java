package dev.plimsoll.model.sandbox.synthetic;

import dev.plimsoll.model.contract.OperationKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How an operation of a contract answers without its provider.
public sealed interface SyntheticAnswer {
    OperationKey operation();

    /// An answer that the contract allows.
    ///
    /// @param mediaType null for an empty answer
    /// @param body null for an empty one, and where the media type is neither JSON nor plain text
    record Given(
            OperationKey operation,
            int status,
            @Nullable String mediaType,
            @Nullable JsonNode body) implements SyntheticAnswer {}

    /// No answer was found.
    ///
    /// @param why one sentence
    record Missing(OperationKey operation, String why) implements SyntheticAnswer {}
}
