package dev.plimsoll.sandbox.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.plimsoll.model.canary.CanaryKey;
import dev.plimsoll.model.canary.CanaryMint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What passes to somewhere else is read along, in whatever pieces it comes.
class CanaryWatchTest {
    private static final byte[] KEY = {7, 7, 7};

    private final ChaosFixture chaos = new ChaosFixture(1);

    @AfterEach
    void close() {
        chaos.close();
    }

    private static String order() {
        return new CanaryMint(new CanaryKey(KEY), "P1").marked("ord_0123456789ab", 5, 100);
    }

    private void send(ServerSocket upstream, int port) throws IOException {
        try (Socket client = ChaosFixture.connect(port);
                Socket service = upstream.accept()) {
            for (byte one : ("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 40\r\n\r\n  " + order() + "          ")
                    .getBytes(StandardCharsets.US_ASCII)) {
                client.getOutputStream().write(one);
                client.getOutputStream().flush();
            }
            service.setSoTimeout(20_000);
            assertThat(service.getInputStream().readNBytes(40)).hasSize(40);
            await().until(() -> service.getInputStream().available() > 30);
        }
    }

    private void watch(String inside) {
        chaos.done(
                "POST",
                "/canaries",
                "{\"key\":\"" + HexFormat.of().formatHex(KEY) + "\",\"inside\":[\"" + inside + "\"]}");
    }

    @Test
    void aCanaryInSingleBytesIsSeenOnceWithItsRoute() throws IOException {
        try (ServerSocket upstream = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            int port = chaos.proxy(upstream.getLocalPort());
            watch("127.0.0.1:1");
            send(upstream, port);
            assertThat(chaos.done("GET", "/canaries", "").get("seen"))
                    .hasSize(1)
                    .allSatisfy(seen -> {
                        assertThat(seen.get("proxy").stringValue()).isEqualTo("p");
                        assertThat("ord_" + seen.get("mark").stringValue()).isEqualTo(order());
                    });
        }
    }

    @Test
    void whatPassesInsideIsNotLookedAt() throws IOException {
        try (ServerSocket upstream = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            int port = chaos.proxy(upstream.getLocalPort());
            watch("localhost:" + upstream.getLocalPort());
            send(upstream, port);
            assertThat(chaos.done("GET", "/canaries", "").get("seen")).isEmpty();
        }
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        assertThat(chaos.call("POST", "/canaries", "{\"key\":\"xyz\"}").statusCode())
                .isEqualTo(400);
    }
}
