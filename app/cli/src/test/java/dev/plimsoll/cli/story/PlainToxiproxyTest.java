package dev.plimsoll.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The stand-in for a Toxiproxy answers each recorded call as the real one did.
class PlainToxiproxyTest {
    private static final Pattern FIXED_PORT = Pattern.compile("127\\.0\\.0\\.1:(21\\d{3})");

    /// A proxy without an address listens on loopback here, and on all addresses there.
    private static final Pattern CHOSEN_PORT = Pattern.compile("(?:127\\.0\\.0\\.1|\\[::]):\\d{4,5}(?=[\":])");

    private final Map<String, Integer> free = new HashMap<>();

    /// @param body empty for none
    private record Call(String line, String body, String agent, String answer) {}

    private static List<Call> transcript() throws Exception {
        String text;
        try (InputStream in = PlainToxiproxyTest.class.getResourceAsStream("toxiproxy-2.12.txt")) {
            text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Call> calls = new ArrayList<>();
        for (String block : text.split("\n\n")) {
            List<String> lines = block.lines().toList();
            if (lines.isEmpty() || !lines.getFirst().startsWith("> ")) {
                continue;
            }
            String[] first = lines.getFirst().substring(2).split(" ", 3);
            String agent = lines.get(1).startsWith("@ ") ? lines.get(1).substring(2) : "Go-http-client";
            int status = lines.get(1).startsWith("@ ") ? 2 : 1;
            calls.add(new Call(
                    first[0] + " " + first[1],
                    first.length > 2 ? first[2] : "",
                    agent,
                    String.join("\n", lines.subList(status, lines.size())).substring(2)));
        }
        return calls;
    }

    /// The recorded ports may be taken here.
    private String here(String text) {
        return FIXED_PORT
                .matcher(text)
                .replaceAll(port -> "127.0.0.1:" + free.computeIfAbsent(port.group(1), _ -> port()));
    }

    private static int port() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutPorts(String text) {
        return CHOSEN_PORT.matcher(text).replaceAll("127.0.0.1:P");
    }

    @Test
    void everyRecordedCallIsAnsweredAsItWas() throws Exception {
        List<String> differences = new ArrayList<>();
        List<Call> calls = transcript();
        try (var toxiproxy = new PlainToxiproxy();
                var client = HttpClient.newHttpClient()) {
            for (Call call : calls) {
                String[] line = call.line().split(" ", 2);
                var request = HttpRequest.newBuilder(URI.create(toxiproxy.address() + line[1]))
                        .header("User-Agent", call.agent())
                        .method(line[0], HttpRequest.BodyPublishers.ofString(here(call.body())))
                        .build();
                var response = client.send(request, HttpResponse.BodyHandlers.ofString());
                String type = response.headers().firstValue("Content-Type").orElse("");
                String answer = response.statusCode()
                        + (type.isEmpty() ? "" : " " + type)
                        + (response.body().isBlank()
                                ? ""
                                : "\n" + response.body().strip());
                if (!withoutPorts(answer).equals(withoutPorts(here(call.answer())))) {
                    differences.add(
                            call.line() + " " + call.body() + "\n  was  " + call.answer() + "\n  here " + answer);
                }
            }
        }
        assertThat(calls).hasSizeGreaterThan(80);
        assertThat(differences).isEmpty();
    }
}
