package dev.plimsoll.clients;

import dev.plimsoll.engine.compare.Remote;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/// Fetches documents over HTTP and HTTPS. Redirects are not followed: they may lead to a host that nobody named.
public final class HttpDocuments implements Remote {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final int mostBytes;

    /// @param mostBytes largest document
    public HttpDocuments(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Override
    public byte[] fetch(URI address) {
        HttpUrl url = HttpUrl.parse(address.toString());
        if (url == null) {
            throw new Refused(address + " is no http or https address");
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw new Refused("the address of " + url.host() + " holds a user name or password, which would be shown"
                    + " and kept in many places");
        }
        try (Response response =
                Client.ONLY.newCall(new Request.Builder().url(url).build()).execute()) {
            if (response.isRedirect()) {
                throw new Refused(
                        "it has moved to " + response.header("Location") + "; name that address if you trust it");
            }
            if (!response.isSuccessful()) {
                throw new Refused(url.host() + " answered with status " + response.code());
            }
            return bytes(response, url);
        } catch (IOException failed) {
            throw new Refused(url.host() + " could not be asked: " + failed.getMessage());
        }
    }

    /// Made when the first document is fetched, which most comparisons never do.
    private static final class Client {
        static final OkHttpClient ONLY = new OkHttpClient.Builder()
                .callTimeout(LONGEST)
                .followRedirects(false)
                .build();
    }

    private byte[] bytes(Response response, HttpUrl url) throws IOException {
        BufferedSource source = response.body().source();
        if (source.request(mostBytes + 1L)) {
            throw new Refused("the document of " + url.host() + " has more than " + mostBytes + " bytes");
        }
        return source.readByteArray();
    }
}
