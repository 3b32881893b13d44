package dev.plimsoll.clients;

import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.run.RunCredential;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Calls to the control API of one service. Thread-safe.
final class ServiceApi {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final int EXCERPT = 300;

    private final String service;
    private final URI address;
    private final HttpUrl base;
    private final OkHttpClient client;
    private volatile @Nullable String credential;

    /// @param service its name in messages
    /// @param timeout for a whole call
    /// @throws ServiceProblem if the address is no http address
    ServiceApi(String service, URI address, Duration timeout) {
        HttpUrl url = HttpUrl.parse(address.toString());
        if (url == null) {
            throw new ServiceProblem(
                    service + " cannot be called at " + address + ".",
                    "Give an address such as http://127.0.0.1:8080.");
        }
        this.service = service;
        this.address = address;
        this.base = url;
        this.client = new OkHttpClient.Builder()
                .connectTimeout(CONNECT)
                .callTimeout(timeout)
                .readTimeout(timeout)
                .writeTimeout(timeout)
                .build();
    }

    /// Shows a credential from now on.
    void show(String token) {
        credential = token;
    }

    /// An answer with its body read.
    ///
    /// @param repeated whether the call was made twice, so that the first may have had its effect
    /// @param date what time it was at the service; null where it did not say
    record Answer(
            int status,
            String body,
            boolean repeated,
            @Nullable Instant date) {
        boolean ok() {
            return status >= 200 && status < 300;
        }
    }

    /// What is asked of the service, for messages and as a call.
    ///
    /// @param wish what the call is for, to follow "could not": "open the route 'a'"
    /// @param path decoded segments under the base address
    record Call(
            String wish,
            String method,
            List<String> path,
            @Nullable JsonNode body) {}

    /// Makes a call that may have its effect only once.
    ///
    /// @throws ServiceProblem if no answer came
    Answer once(Call call) {
        try {
            return exchange(call, false);
        } catch (IOException e) {
            throw unreachable(call, e);
        }
    }

    /// Makes a call that does no harm when it is made twice: a second time when no answer comes, and to its end even
    /// on an interrupted thread, because a run that is being stopped takes its faults away with such calls.
    ///
    /// @throws ServiceProblem if no answer came both times
    Answer insist(Call call) {
        boolean interrupted = Thread.interrupted();
        try {
            return exchange(call, false);
        } catch (IOException first) {
            interrupted |= Thread.interrupted();
            try {
                return exchange(call, true);
            } catch (IOException second) {
                second.addSuppressed(first);
                throw unreachable(call, second);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Answer exchange(Call call, boolean repeated) throws IOException {
        var url = base.newBuilder();
        call.path().forEach(url::addPathSegment);
        JsonNode json = call.body();
        RequestBody body =
                json == null ? null : RequestBody.create(Json.mapper().writeValueAsBytes(json), JSON);
        var request = new Request.Builder()
                .url(url.build())
                .header("User-Agent", "plimsoll")
                .method(call.method(), body);
        String shown = credential;
        if (shown != null) {
            request.header(RunCredential.HEADER, shown);
        }
        try (Response response = client.newCall(request.build()).execute()) {
            return new Answer(
                    response.code(),
                    response.body().string(),
                    repeated,
                    response.headers().getInstant("Date"));
        }
    }

    private ServiceProblem unreachable(Call call, IOException cause) {
        return new ServiceProblem(
                service + " at " + address + " did not answer; could not " + call.wish() + " (" + cause.getMessage()
                        + ").",
                "See whether it runs and listens there, then try again.",
                cause);
    }

    /// Goes on only when the service said yes.
    ///
    /// @throws ServiceProblem with status and answer if it did not
    Answer require(Call call, Answer answer) {
        if (!answer.ok()) {
            throw refused(call, answer, "See what it says about the call; its log may tell more.");
        }
        return answer;
    }

    ServiceProblem refused(Call call, Answer answer, String remedy) {
        return new ServiceProblem(
                service + " at " + address + " answered " + answer.status() + " and could not " + call.wish() + ": "
                        + excerpt(answer.body()),
                remedy);
    }

    /// The answer as JSON.
    ///
    /// @throws ServiceProblem if it is something else
    JsonNode json(Call call, Answer answer) {
        try {
            return Json.mapper().readTree(answer.body());
        } catch (JacksonException e) {
            throw new ServiceProblem(
                    service + " at " + address + " answered something else than JSON when asked to " + call.wish()
                            + ": " + excerpt(answer.body()),
                    "See whether another service listens at this address.",
                    e);
        }
    }

    private static String excerpt(String body) {
        String line = body.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return "(nothing more).";
        }
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT) + " …";
    }

    /// Frees its connections; calls are still possible.
    void release() {
        client.connectionPool().evictAll();
    }
}
