package dev.plimsoll.clients;

import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.engine.port.SignalReader;
import dev.plimsoll.model.evidence.SignalSource;
import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Signals by the range queries of Prometheus' HTTP API (`/api/v1/query_range`). A login is sent to the address that it
/// belongs to, and redirects are not followed.
public final class PrometheusSignals implements SignalReader {
    private static final Duration TIMEOUT = Duration.ofMillis(1_500);
    private static final int MOST_BYTES = 1 << 20;

    /// More points say nothing more about a window.
    private static final int MOST_POINTS = 120;

    private final OkHttpClient client = new OkHttpClient.Builder()
            .callTimeout(TIMEOUT)
            .followRedirects(false)
            .build();

    private final PrometheusLogins logins;

    /// Of services that ask for no login.
    public PrometheusSignals() {
        this(PrometheusLogins.NONE);
    }

    public PrometheusSignals(PrometheusLogins logins) {
        this.logins = logins;
    }

    @Override
    public double read(SignalSource source, Instant from, Instant to) {
        HttpUrl url = HttpUrl.parse(source.prometheus().toString());
        if (url == null) {
            throw new ServiceProblem(
                    "A signal cannot be asked for at " + source.prometheus() + ".",
                    "Give an address such as http://127.0.0.1:9090.");
        }
        HttpUrl query = url.newBuilder()
                .addPathSegments("api/v1/query_range")
                .addQueryParameter("query", source.query())
                .addQueryParameter("start", seconds(from))
                .addQueryParameter("end", seconds(to))
                .addQueryParameter("step", Long.toString(step(from, to)))
                .build();
        Request.Builder request = new Request.Builder().url(query).header("User-Agent", "plimsoll");
        logins.header(source).ifPresent(login -> request.header("Authorization", login));
        try (Response response = client.newCall(request.build()).execute()) {
            requireAllowed(source, response.code());
            return source.aggregation().of(values(source, response.code(), body(source, response)));
        } catch (IOException failure) {
            throw new ServiceProblem(
                    "Prometheus at " + source.prometheus() + " did not answer (" + failure.getMessage() + ").",
                    "See whether it runs and listens there, then try again.",
                    failure);
        }
    }

    private static void requireAllowed(SignalSource source, int status) {
        if (status == 401 || status == 403) {
            throw new ServiceProblem(
                    "Prometheus at " + source.prometheus() + " does not let Plimsoll in (status " + status + ").",
                    "Say in " + PrometheusLogins.VARIABLE + " how to log in there; see 'plimsoll run --help'.");
        }
    }

    /// Whole seconds, at least one.
    private static long step(Instant from, Instant to) {
        long length = Math.max(1, Duration.between(from, to).toSeconds());
        return Math.max(1, (length + MOST_POINTS - 1) / MOST_POINTS);
    }

    private static String seconds(Instant at) {
        return String.format(Locale.ROOT, "%d.%03d", at.getEpochSecond(), at.getNano() / 1_000_000);
    }

    private static String body(SignalSource source, Response response) throws IOException {
        BufferedSource body = response.body().source();
        if (body.request(MOST_BYTES + 1L)) {
            throw new ServiceProblem(
                    "Prometheus at " + source.prometheus() + " answered the query '" + source.query()
                            + "' with more than " + MOST_BYTES + " bytes.",
                    "Write a query that gives one series.");
        }
        return body.readUtf8();
    }

    private static List<Double> values(SignalSource source, int status, String body) {
        JsonNode answer;
        try {
            answer = Json.mapper().readTree(body);
        } catch (JacksonException wrong) {
            throw new ServiceProblem(
                    "Something at " + source.prometheus() + " answered with status " + status
                            + " and no JSON, so it is no Prometheus.",
                    "Name the base address of a Prometheus, without /api/v1.",
                    wrong);
        }
        if (status != 200 || !answer.path("status").asString("").equals("success")) {
            throw new ServiceProblem(
                    "Prometheus at " + source.prometheus() + " answered " + status + " to the query '" + source.query()
                            + "': " + answer.path("error").asString("it does not say why") + ".",
                    "Mend the query in the plan's signal.");
        }
        JsonNode series = answer.path("data").path("result");
        if (series.size() > 1) {
            throw new ServiceProblem(
                    "The query '" + source.query() + "' gives " + series.size() + " series at " + source.prometheus()
                            + ", and a signal is one.",
                    "Narrow the query, or bring the series together with sum() or max().");
        }
        List<Double> values = new ArrayList<>();
        for (JsonNode point : series.path(0).path("values").values()) {
            values.add(number(point.path(1).asString("")));
        }
        return values;
    }

    /// `NaN`, `+Inf` and `-Inf` are no data.
    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            // The infinities as Prometheus writes them.
            return Double.NaN;
        }
    }

    /// Frees its connections.
    void release() {
        client.connectionPool().evictAll();
    }
}
