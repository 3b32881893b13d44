package dev.plimsoll.engine.workload;

import dev.plimsoll.model.contract.OperationKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/// A request that the generator can send, with every part filled in.
///
/// @param operation the operation that it calls
/// @param target path and query without the base path of the server: `/orders/7?full=true`. Characters that may not
///     stand in a request line are escaped, the others go as they are
/// @param headers those that the generator sets itself are left out: `Host`, `Content-Length`, `Connection`,
///     `Transfer-Encoding`
/// @param body empty for none
/// @param expected whether the contract declares a response status for the operation. A 5xx is a failure even where
///     it is declared
@SuppressWarnings("ArrayRecordComponent") // Copied on the way in; compared nowhere; sent as it is.
public record Call(
        OperationKey operation, String target, Map<String, String> headers, byte[] body, IntPredicate expected) {
    private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\t\\x20-\\x7e\\x80-\\xff]*");
    private static final Set<String> OURS = Set.of("host", "content-length", "connection", "transfer-encoding");

    public Call {
        if (!target.startsWith("/")) {
            throw new IllegalArgumentException(
                    "the target of a call to " + operation + " begins with '/', unlike '" + target + "'");
        }
        var kept = new LinkedHashMap<>(headers);
        kept.keySet().removeIf(name -> OURS.contains(name.toLowerCase(Locale.ROOT)));
        kept.forEach((name, value) -> requireHeader(operation, name, value));
        headers = Collections.unmodifiableMap(kept);
        body = body.clone();
    }

    private static void requireHeader(OperationKey operation, String name, String value) {
        if (!HEADER_NAME.matcher(name).matches() || !HEADER_VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a call to " + operation + " cannot carry the header '" + name + ": " + value + "'");
        }
    }
}
