package dev.plimsoll.model.contract;

import org.jspecify.annotations.Nullable;

/// A body of one media type.
///
/// @param mediaType as written, for example `application/json` or `text/*`
/// @param schema null where the contract gives none: anything goes
public record Payload(String mediaType, @Nullable Schema schema, Origin origin) {
    /// Whether the body is JSON: `application/json`, `text/json` or a `+json` suffix (RFC 6839).
    public boolean isJson() {
        String bare = mediaType.split(";", 2)[0].strip();
        return bare.endsWith("/json") || bare.endsWith("+json") || bare.equals("*/*") || bare.equals("application/*");
    }
}
