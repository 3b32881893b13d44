package dev.plimsoll.clients;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// A consumer: plain HTTP calls, each on a connection of its own client.
final class TestHttp {
    private TestHttp() {}

    static HttpResponse<String> call(String method, URI address) throws IOException, InterruptedException {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var request = HttpRequest.newBuilder(address)
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    static HttpResponse<String> get(URI base, String target) throws IOException, InterruptedException {
        return call("GET", URI.create(base + target));
    }
}
