package dev.plimsoll.sandbox.chaos;

import dev.plimsoll.sandbox.chaos.toxic.WireJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The answer to a control call.
///
/// @param contentType null when there is no body
/// @param routed whether a route took the call; such answers carry a request id
record Answer(int status, @Nullable String contentType, String body, boolean routed) {
    private static final String JSON = "application/json";
    static final String TEXT = "text/plain; charset=utf-8";

    static Answer json(int status, JsonNode body) {
        return new Answer(status, JSON, text(body), true);
    }

    static Answer none() {
        return new Answer(204, null, "", true);
    }

    /// An error in the form of the original: JSON served as text.
    static Answer error(int status, String reason) {
        var json = WireJson.MAPPER.createObjectNode().put("error", reason).put("status", status);
        return new Answer(status, TEXT, text(json) + "\n", true);
    }

    static Answer version(String version) {
        return new Answer(200, "application/json;charset=utf-8", "{\"version\": \"" + version + "\"}\n", true);
    }

    static Answer metrics(String text) {
        return new Answer(200, Metrics.CONTENT_TYPE, text, true);
    }

    static Answer browser() {
        return new Answer(403, TEXT, "User agent not allowed\n", true);
    }

    static Answer unknownPath() {
        return new Answer(404, TEXT, "404 page not found\n", false);
    }

    static Answer wrongMethod() {
        return new Answer(405, null, "", false);
    }

    /// JSON with the three characters escaped that the original escapes; they occur in strings only.
    private static String text(JsonNode body) {
        return WireJson.MAPPER
                .writeValueAsString(body)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
