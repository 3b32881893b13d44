package dev.plimsoll.sandbox.chaos.toxic;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers a status in place of the service's. Downstream it replaces the response: the service behind the proxy has
/// seen the request, so a client that retries repeats its effects. Upstream the service never sees the request.
///
/// @param status the status answered, 200..599
/// @param value the JSON payload answered with it; null for a problem of RFC 9457 that names the status
/// @param text the payload answered in place of a JSON payload; null for none
/// @param mediaType of that text
public record StatusFault(
        Aim aim,
        int status,
        @Nullable JsonNode value,
        @Nullable String text,
        String mediaType) implements HttpFault {
    private static final Pattern MEDIA_TYPE = Pattern.compile("[!-~]+/[!-~]+( *; *[!-~]+)*");

    public StatusFault {
        if (!MEDIA_TYPE.matcher(mediaType).matches()) {
            throw RefusedException.badBody("media_type must be like application/xml but is " + mediaType);
        }
        if (status < 200 || status > 599) {
            throw RefusedException.badBody("status must be 200 to 599 but is " + status);
        }
    }

    static StatusFault read(ObjectNode attributes) {
        var json = HttpFault.view(attributes, "HttpStatusToxic");
        if (json.field("status") == null) {
            throw RefusedException.badBody("missing required attribute: status");
        }
        return new StatusFault(
                Aim.read(json, "only_status"),
                Math.clamp(json.whole("status", "int64", 0), 0, 999),
                attributes.get("value"),
                json.field("text") == null ? null : json.text("text", ""),
                json.text("media_type", "text/plain"));
    }
}
