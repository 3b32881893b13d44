package dev.plimsoll.sandbox.chaos.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Another relay to the same backend: a program found on the path.
///
/// @param api address of its control API; empty when it has none of Toxiproxy's kind
record Peer(String name, int port, String api, Process process) implements AutoCloseable {
    /// Starts every peer that is installed.
    static List<Peer> installed(int backend) throws IOException, InterruptedException {
        var peers = new ArrayList<Peer>();
        if (onPath("haproxy")) {
            peers.add(haproxy(backend));
        }
        if (onPath("toxiproxy-server")) {
            peers.add(toxiproxy(backend));
        }
        return peers;
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static Peer haproxy(int backend) throws IOException, InterruptedException {
        int port = freePort();
        Path config = Files.createTempFile("haproxy", ".cfg");
        Files.writeString(config, """
                global
                    maxconn 8192
                defaults
                    mode tcp
                    timeout connect 5s
                    timeout client 60s
                    timeout server 60s
                listen bench
                    bind 127.0.0.1:%d
                    server one 127.0.0.1:%d
                """.formatted(port, backend));
        config.toFile().deleteOnExit();
        var process = started("haproxy", "-f", config.toString());
        return new Peer("haproxy", awaited(port), "", process);
    }

    private static Peer toxiproxy(int backend) throws IOException, InterruptedException {
        int api = freePort();
        int port = freePort();
        var process = started("toxiproxy-server", "-host", "127.0.0.1", "-port", Integer.toString(api));
        String address = "http://127.0.0.1:" + awaited(api);
        var _ = post(
                address + "/proxies",
                "{\"name\":\"p\",\"listen\":\"127.0.0.1:" + port + "\",\"upstream\":\"127.0.0.1:" + backend + "\"}");
        return new Peer("toxiproxy", awaited(port), address, process);
    }

    private static Process started(String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static int awaited(int port) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            try (var _ = Load.connect(port)) {
                return port;
            } catch (IOException e) {
                // Not yet listening.
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("nothing listens on port " + port);
    }

    /// A control call that must be answered 2xx.
    static String post(String address, String body) throws IOException, InterruptedException {
        return call("POST", address, body);
    }

    static String call(String method, String address, String body) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .build();
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IOException(address + " answered " + response.statusCode() + " " + response.body());
            }
            return response.body();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
