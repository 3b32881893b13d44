package dev.plimsoll.model.chaos.misread;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A whole request, byte for byte.
///
/// @param target path with query, parameters filled in
/// @param base64 the body (RFC 4648, section 4); null for none
public record ClientRequest(
        String method,
        String target,
        Map<String, String> headers,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String base64) {
    public ClientRequest {
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        headers = Collections.unmodifiableMap(sorted);
    }

    /// @param body null for none
    static ClientRequest of(String method, String target, Map<String, String> headers, byte @Nullable [] body) {
        return new ClientRequest(
                method,
                target,
                headers,
                body == null ? null : Base64.getEncoder().encodeToString(body));
    }

    /// The same request with one more header.
    ClientRequest with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new ClientRequest(method, target, more, base64);
    }

    /// The body; empty for none.
    public byte[] body() {
        return base64 == null ? new byte[0] : Base64.getDecoder().decode(base64);
    }
}
