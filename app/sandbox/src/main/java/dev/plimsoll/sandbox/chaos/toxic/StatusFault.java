package dev.plimsoll.sandbox.chaos.toxic;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Replaces the response of an operation by an error status. The service behind the proxy has seen the request, so
/// a client that retries repeats its effects.
///
/// @param status the status answered, 200..599
public record StatusFault(Operation operation, int status) implements HttpFault {
    public StatusFault {
        if (status < 200 || status > 599) {
            throw RefusedException.badBody("status must be 200 to 599 but is " + status);
        }
    }

    static StatusFault read(ObjectNode attributes) {
        var json = WireJson.object(attributes, "HttpStatusToxic.attributes", "toxics.HttpStatusToxic");
        JsonNode status = json.field("status");
        if (status == null) {
            throw RefusedException.badBody("missing required attribute: status");
        }
        return new StatusFault(
                new Operation(json.text("method", ""), json.text("path", "")),
                Math.clamp(json.whole("status", "int64", 0), 0, 999));
    }
}
