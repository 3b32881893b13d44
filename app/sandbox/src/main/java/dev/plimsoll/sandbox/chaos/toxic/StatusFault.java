package dev.plimsoll.sandbox.chaos.toxic;

import tools.jackson.databind.node.ObjectNode;

/// Answers an error status. Downstream it replaces the response: the service behind the proxy has seen the request, so
/// a client that retries repeats its effects. Upstream the service never sees the request.
///
/// @param status the status answered, 200..599
public record StatusFault(Aim aim, int status) implements HttpFault {
    public StatusFault {
        if (status < 200 || status > 599) {
            throw RefusedException.badBody("status must be 200 to 599 but is " + status);
        }
    }

    static StatusFault read(ObjectNode attributes) {
        var json = HttpFault.view(attributes, "HttpStatusToxic");
        if (json.field("status") == null) {
            throw RefusedException.badBody("missing required attribute: status");
        }
        return new StatusFault(Aim.read(json, "only_status"), Math.clamp(json.whole("status", "int64", 0), 0, 999));
    }
}
