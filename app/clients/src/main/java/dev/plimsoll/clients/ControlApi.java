package dev.plimsoll.clients;

import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Calls a service's control API and turns whatever goes wrong into a [ServiceProblem] that names the service, the
/// address and the answer. Control calls are few and must not hang: each ends within [#PATIENCE].
final class ControlApi {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int EXCERPT = 300;
    private static final MediaType JSON = MediaType.get("application/json");

    private final String service;
    private final HttpUrl base;
    private final OkHttpClient http;

    /// @param service what people call it
    /// @throws ServiceProblem if the address is not on this machine
    ControlApi(String service, URI base) {
        this.service = service;
        this.base = requireLoopback(service, base);
        this.http = new OkHttpClient.Builder()
                .connectTimeout(Duration.ofSeconds(2))
                .callTimeout(PATIENCE)
                .followRedirects(false)
                .build();
    }

    /// Chaos and stubs are for this machine only until a plan can say otherwise.
    private static HttpUrl requireLoopback(String service, URI base) {
        HttpUrl url = HttpUrl.get(base);
        String remedy = "Use a service on this machine.";
        if (url == null) {
            throw new ServiceProblem("The address of " + service + " is not an HTTP address: " + base + ".", remedy);
        }
        try {
            if (!InetAddress.getByName(url.host()).isLoopbackAddress()) {
                throw new ServiceProblem(service + " at " + base + " is not on this machine.", remedy);
            }
        } catch (UnknownHostException unknown) {
            throw new ServiceProblem("The host of " + service + " at " + base + " is not known.", remedy, unknown);
        }
        return url;
    }

    JsonNode get(String path) {
        return call("GET", path, null, Set.of(200));
    }

    JsonNode post(String path, Object body) {
        return call("POST", path, body, Set.of(200, 201, 204));
    }

    /// Deleting what is not there is no failure: the purpose is reached.
    void delete(String path) {
        call("DELETE", path, null, Set.of(200, 204, 404));
    }

    private JsonNode call(String method, String path, @Nullable Object body, Set<Integer> welcome) {
        HttpUrl url = base.resolve(path);
        if (url == null) {
            throw new IllegalArgumentException("not a path: " + path);
        }
        RequestBody content = body == null ? null : RequestBody.create(Json.canonical(body), JSON);
        Request request = new Request.Builder().url(url).method(method, content).build();
        try (Response response = http.newCall(request).execute()) {
            String text = response.body().string();
            if (!welcome.contains(response.code())) {
                throw refused(method, url, response.code(), text);
            }
            return text.isBlank() ? MissingNode.getInstance() : Json.mapper().readTree(text);
        } catch (IOException failure) {
            throw new ServiceProblem(
                    "%s did not answer %s %s: %s.".formatted(service, method, url, failure.getMessage()),
                    "Check that it is running.",
                    failure);
        } catch (JacksonException failure) {
            throw new ServiceProblem(
                    "%s answered %s %s with something that is not JSON.".formatted(service, method, url),
                    "Check that the address is the one of its control API.",
                    failure);
        }
    }

    private ServiceProblem refused(String method, HttpUrl url, int status, String text) {
        String excerpt = text.strip();
        excerpt = excerpt.substring(0, Math.min(EXCERPT, excerpt.length()));
        return new ServiceProblem(
                "%s answered %s %s with status %d: %s".formatted(service, method, url, status, excerpt),
                "Check that its version is one that Plimsoll knows.");
    }

    /// Frees the connections.
    void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
