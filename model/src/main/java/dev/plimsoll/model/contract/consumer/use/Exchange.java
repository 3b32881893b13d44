package dev.plimsoll.model.contract.consumer.use;

import dev.plimsoll.model.contract.SourcePosition;
import dev.plimsoll.model.contract.consumer.pact.Body;
import dev.plimsoll.model.contract.consumer.pact.Interaction;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One request of a consumer with its answer.
///
/// @param origin scheme and host with port, in lower case, that the request went to; null where that is not said
/// @param http the request and the answer; of a pact with the rules by which the values may differ, of traffic exactly
///     as they travelled, credentials taken out
public record Exchange(@Nullable String origin, Interaction.Http http) {
    /// In upper case.
    public String method() {
        String method = http.request().method();
        return method == null ? "GET" : method;
    }

    public String path() {
        String path = http.request().path();
        return path == null ? "/" : path;
    }

    public int status() {
        Integer status = http.response().status();
        return status == null ? 200 : status;
    }

    /// The words by which people know it.
    public String description() {
        return http.description();
    }

    /// Where it stands in its file.
    public SourcePosition position() {
        return http.place().position();
    }

    /// Whether the request has a body.
    public boolean sendsBody() {
        return http.request().body().state() == Body.State.PRESENT;
    }

    /// The body of the request; null where there is none or it is no JSON.
    public @Nullable JsonNode sent() {
        return sendsBody() ? http.request().body().json(http.request().mediaType()) : null;
    }

    /// The body of the response; null where there is none or it is no JSON.
    public @Nullable JsonNode received() {
        Body body = http.response().body();
        return body.state() == Body.State.PRESENT ? body.json(http.response().mediaType()) : null;
    }

    /// Every field of the request's body.
    public List<FieldPath> fieldsSent() {
        JsonNode body = sent();
        return body == null ? List.of() : FieldPath.all(body);
    }

    /// Every field of the response's body: of a pact those that are read, of traffic those that were seen.
    public List<FieldPath> fieldsReceived() {
        JsonNode body = received();
        return body == null ? List.of() : FieldPath.all(body);
    }

    /// The values of a query parameter; null where it is not sent.
    public @Nullable List<String> query(String name) {
        return http.request().query().byName().get(name);
    }

    /// The values of a request header, whatever the case of its name; null where it is not sent.
    public @Nullable List<String> header(String name) {
        return named(http.request().headers(), name);
    }

    /// The values of a response header, whatever the case of its name; null where it is not expected or did not come.
    public @Nullable List<String> answeredHeader(String name) {
        return named(http.response().headers(), name);
    }

    private static @Nullable List<String> named(Map<String, List<String>> headers, String name) {
        for (Map.Entry<String, List<String>> entry : headers.entrySet()) {
            if (entry.getKey().equalsIgnoreCase(name)) {
                return entry.getValue();
            }
        }
        return null;
    }
}
