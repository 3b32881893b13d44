package dev.plimsoll.engine.workload;

import dev.plimsoll.model.contract.OperationKey;
import java.util.Map;
import java.util.function.IntPredicate;

/// A request that is ready to be sent as often as wanted.
///
/// @param operation the operation it calls; gives the method
/// @param target path and query, encoded
/// @param headers beside `Host` and `Content-Length`
/// @param body empty for none; not changed by anyone after it is handed over
/// @param expected the statuses that count as an answer; any other is a failure
@SuppressWarnings("ArrayRecordComponent") // calls are sent, never compared
public record Call(
        OperationKey operation, String target, Map<String, String> headers, byte[] body, IntPredicate expected) {
    public Call {
        headers = Map.copyOf(headers);
        if (!target.startsWith("/")) {
            throw new IllegalArgumentException("a request target starts with '/', not '" + target + "'");
        }
    }
}
