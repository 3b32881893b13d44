package dev.plimsoll.clients;

import dev.plimsoll.engine.port.ProviderCalls;
import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.engine.port.TextTypes;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// Calls over HTTP and HTTPS. Nothing is followed, repeated, kept or compressed: the answer is the one to this very
/// request. Thread-safe.
public final class HttpProviderCalls implements ProviderCalls {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final OkHttpClient client;
    private final Duration timeout;
    private final int mostBytes;
    private final boolean elsewhere;

    /// @param timeout for a whole call
    /// @param mostBytes largest body of an answer
    /// @param elsewhere whether providers may be on other machines
    public HttpProviderCalls(Duration timeout, int mostBytes, boolean elsewhere) {
        this.timeout = timeout;
        this.mostBytes = mostBytes;
        this.elsewhere = elsewhere;
        // A connection of its own for each call: one that the provider has closed meanwhile would look like a failure.
        this.client = new OkHttpClient.Builder()
                .connectTimeout(timeout.compareTo(CONNECT) < 0 ? timeout : CONNECT)
                .callTimeout(timeout)
                .readTimeout(timeout)
                .writeTimeout(timeout)
                .followRedirects(false)
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .build();
    }

    @Override
    public Reply send(Call call) {
        HttpUrl url = url(call);
        Request request;
        try {
            request = request(call, url);
        } catch (IllegalArgumentException impossible) {
            return new Reply.Unable("the request cannot be sent over HTTP: " + impossible.getMessage());
        }
        try (Response response = client.newCall(request).execute()) {
            return answer(response);
        } catch (ConnectException | UnknownHostException nobody) {
            throw new ServiceProblem(
                    "The provider at " + call.base() + " did not answer: " + nobody.getMessage() + ".",
                    "See whether it runs and listens there, then try again.",
                    nobody);
        } catch (IOException broken) {
            boolean late = broken instanceof java.io.InterruptedIOException;
            return new Reply.None(
                    late
                            ? "no answer came within " + timeout.toMillis() / 1000.0 + " s"
                            : "the provider broke off: " + broken.getMessage());
        }
    }

    private HttpUrl url(Call call) {
        HttpUrl base = HttpUrl.parse(call.base().toString());
        if (base == null) {
            throw new ServiceProblem(
                    "The provider cannot be called at " + call.base() + ".",
                    "Give an address such as http://127.0.0.1:8080.");
        }
        if (!base.username().isEmpty() || !base.password().isEmpty()) {
            throw new ServiceProblem(
                    "The address of " + base.host() + " holds a user name or password, which would be shown and kept.",
                    "Give them with --header instead.");
        }
        if (!elsewhere && !Addresses.isLoopback(call.base())) {
            throw new ServiceProblem(
                    "The provider at " + call.base() + " is not on this machine.",
                    "Call one on 127.0.0.1, or allow other machines with --allow-remote.");
        }
        HttpUrl.Builder url = base.newBuilder();
        if (!call.path().isEmpty()) {
            String prefix = base.encodedPath().replaceFirst("/+$", "");
            url.encodedPath(prefix + (call.path().startsWith("/") ? "" : "/") + call.path());
        }
        call.query().forEach(parameter -> url.addQueryParameter(parameter.name(), parameter.value()));
        return url.build();
    }

    private static Request request(Call call, HttpUrl url) {
        Request.Builder request =
                new Request.Builder().url(url).header("User-Agent", "plimsoll").header("Accept-Encoding", "identity");
        call.headers().forEach(request::header);
        return request.method(call.method(), body(call)).build();
    }

    private static @Nullable RequestBody body(Call call) {
        Call.Content content = call.body();
        if (content == null) {
            boolean needed = List.of("POST", "PUT", "PATCH").contains(call.method());
            return needed ? RequestBody.create(new byte[0], null) : null;
        }
        Charset charset = content.latin() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        return RequestBody.create(content.text().getBytes(charset), null); // the type is in the headers
    }

    private Reply answer(Response response) throws IOException {
        BufferedSource source = response.body().source();
        if (source.request(mostBytes + 1L)) {
            return new Reply.Unable("the answer has more than " + mostBytes + " bytes, which is more than is read");
        }
        return new Reply.Answer(
                response.code(),
                response.headers().toMultimap(),
                new String(source.readByteArray(), charset(response.body().contentType())));
    }

    private static Charset charset(@Nullable MediaType type) {
        boolean text = type == null || TextTypes.isText(type.toString());
        Charset usual = text ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        Charset named = type == null ? null : type.charset();
        return named == null ? usual : named;
    }

    @Override
    public void cancel() {
        client.dispatcher().cancelAll();
    }
}
