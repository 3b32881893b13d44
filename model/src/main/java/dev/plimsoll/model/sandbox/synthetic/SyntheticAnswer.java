package dev.plimsoll.model.sandbox.synthetic;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.sandbox.wire.WireBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How an operation of a contract answers without its provider.
public sealed interface SyntheticAnswer {
    OperationKey operation();

    /// An answer that the contract allows.
    ///
    /// @param mediaType null for an empty answer
    /// @param body null for an empty one, and where the media type cannot say it
    /// @param schema of the body; null where there is no body
    record Given(
            OperationKey operation,
            int status,
            @Nullable String mediaType,
            @Nullable JsonNode body,
            @Nullable Schema schema)
            implements SyntheticAnswer {
        /// The body as it is sent; null for none.
        public @Nullable String text() {
            return body == null ? null : WireBody.text(String.valueOf(mediaType), body, schema);
        }
    }

    /// No answer was found.
    ///
    /// @param why one sentence
    record Missing(OperationKey operation, String why) implements SyntheticAnswer {}
}
