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
/// @param target path and query as they go on the wire, without the base path of the server: `/orders/7?full=true`
/// @param headers without those that the generator sets: `Host`, `Content-Length`, `Connection`, `Transfer-Encoding`
/// @param body empty for none
/// @param expected whether the contract declares a response status for the operation. A 5xx is a failure even where
///     it is declared
@SuppressWarnings("ArrayRecordComponent") // Copied on the way in; compared nowhere; sent as it is.
public record Call(
        OperationKey operation, String target, Map<String, String> headers, byte[] body, IntPredicate expected) {
    private static final Pattern TARGET = Pattern.compile("/[!-~]*");
    private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\t\\x20-\\x7e\\x80-\\xff]*");
    private static final Set<String> OURS = Set.of("host", "content-length", "connection", "transfer-encoding");

    public Call {
        if (!TARGET.matcher(target).matches()) {
            throw new IllegalArgumentException("the target of a call to " + operation
                    + " begins with '/' and has everything else than visible ASCII escaped, unlike '" + target + "'");
        }
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        headers.forEach((name, value) -> requireHeader(operation, name, value));
        body = body.clone();
    }

    private static void requireHeader(OperationKey operation, String name, String value) {
        if (!HEADER_NAME.matcher(name).matches()
                || !HEADER_VALUE.matcher(value).matches()
                || OURS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "a call to " + operation + " cannot carry the header '" + name + ": " + value + "'");
        }
    }
}
