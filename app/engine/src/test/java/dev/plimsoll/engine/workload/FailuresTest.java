package dev.plimsoll.engine.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.workload.ScriptedServer.Deed;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.evidence.SignalWindow;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What counts as a failure, and what does not.
class FailuresTest {
    private static final int TIMEOUT = 20_000;

    private static SignalWindow send(ScriptedServer server, LoadGenerator load, int requests) throws Exception {
        load.start();
        server.await(requests);
        return Loads.finish(load);
    }

    @Test
    void everyThirdRequestIsResetAndTheOthersGoOn() throws Exception {
        try (var server = new ScriptedServer(n -> n % 3 == 0 ? new Deed.Reset() : ScriptedServer.status(200));
                var load = Loads.steady(server.address(), 200, TIMEOUT)) {
            SignalWindow window = send(server, load, 150);

            assertThat(load.failures()).containsOnlyKeys(Failure.CONNECTION_LOST);
            assertThat(window.failed()).isEqualTo(server.requests() / 3);
            assertThat(window.requests()).isEqualTo(server.requests());
        }
    }

    @Test
    void aServerErrorFailsEvenWhereItIsDeclared() throws Exception {
        try (var server = new ScriptedServer(n -> ScriptedServer.status(n % 2 == 0 ? 503 : 200));
                var load = Loads.steady(server.address(), 200, TIMEOUT, Loads.call(Loads.LIST, _ -> true))) {
            SignalWindow window = send(server, load, 40);

            assertThat(load.failures()).containsExactly(Map.entry(Failure.SERVER_ERROR, window.failed()));
            assertThat(window.failed()).isEqualTo(server.requests() / 2);
        }
    }

    @Test
    void anUndeclaredStatusFailsAndADeclaredOneDoesNot() throws Exception {
        try (var server = new ScriptedServer(n -> ScriptedServer.status(n % 2 == 0 ? 404 : 409));
                var load =
                        Loads.steady(server.address(), 200, TIMEOUT, Loads.call(Loads.LIST, status -> status == 404))) {
            SignalWindow window = send(server, load, 40);

            assertThat(load.failures()).containsExactly(Map.entry(Failure.UNDECLARED_STATUS, window.failed()));
            assertThat(window.completed()).isEqualTo(server.requests() / 2);
        }
    }

    @Test
    void anAnswerThatDoesNotComeFailsWhenTheTimeoutIsOver() throws Exception {
        try (var server = new ScriptedServer(_ -> new Deed.Hang());
                var load = Loads.steady(server.address(), 100, 150)) {
            load.start();
            Loads.until(() -> Loads.failures(load) >= 50);

            assertThat(load.failures()).containsOnlyKeys(Failure.TIMEOUT);
            SignalWindow window = load.takeWindow();
            assertThat(window.completed()).isZero();
            assertThat(window.p50()).isBetween(149.9, 2_000.0);
        }
    }

    @Test
    void anAnswerAfterTheTimeoutIsNotTakenForThatOfALaterRequest() throws Exception {
        // The first answer comes after its timeout; had its connection been reused, 409 would be read as an answer to
        // a later request.
        var late = new CountDownLatch(1);
        try (var server = new ScriptedServer(n -> {
                    if (n == 1) {
                        try {
                            late.await();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        return ScriptedServer.status(409);
                    }
                    return ScriptedServer.status(200);
                });
                var load = Loads.steady(server.address(), 50, 5_000)) {
            load.start();
            Loads.until(() -> Loads.failures(load) == 1);
            late.countDown();
            server.await(20);
            Loads.finish(load);

            assertThat(load.failures()).containsExactly(Map.entry(Failure.TIMEOUT, 1L));
        }
    }

    @Test
    void nobodyListens() throws IOException {
        int port;
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        try (var load = Loads.steady(URI.create("http://127.0.0.1:" + port), 200, TIMEOUT)) {
            load.start();
            Loads.until(() -> Loads.failures(load) >= 20);

            assertThat(load.failures()).containsOnlyKeys(Failure.REFUSED);
        }
    }

    @Test
    void comesBackWhenTheServerDoes() throws Exception {
        var first = new ScriptedServer(_ -> ScriptedServer.status(200));
        int port = first.address().getPort();
        try (var load = Loads.steady(first.address(), 100, TIMEOUT)) {
            load.start();
            first.await(10);
            first.close();
            Loads.until(() -> load.failures().getOrDefault(Failure.REFUSED, 0L) > 5);
            try (var second = new ScriptedServer(_ -> ScriptedServer.status(200), port)) {
                second.await(10);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n",
                "HTTP/1.1 200 OK\r\nContent-Le",
                ""
            })
    void anAnswerThatBreaksOffIsLost(String text) throws Exception {
        try (var server = new ScriptedServer(_ -> new Deed.Write(text, true));
                var load = Loads.steady(server.address(), 200, TIMEOUT)) {
            load.start();
            Loads.until(() -> Loads.failures(load) >= 10);

            assertThat(load.takeWindow().completed()).isZero();
            assertThat(load.failures()).containsOnlyKeys(Failure.CONNECTION_LOST);
        }
    }

    @Test
    void whatIsNotHttpIsUnreadable() throws Exception {
        try (var server = new ScriptedServer(_ -> new Deed.Write("SSH-2.0-none of your business\r\n\r\n", false));
                var load = Loads.steady(server.address(), 200, TIMEOUT)) {
            load.start();
            Loads.until(() -> Loads.failures(load) >= 10);

            assertThat(load.failures()).containsOnlyKeys(Failure.UNREADABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nuntil the end",
                "HTTP/1.0 200 OK\r\n\r\n",
                "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n",
                "HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
            })
    void allFramingsOfAnAnswerAreRead(String text) throws Exception {
        boolean closes = !text.contains("chunked") && !text.contains("103");
        try (var server = new ScriptedServer(_ -> new Deed.Write(text, closes));
                var load = Loads.steady(server.address(), 200, TIMEOUT, Loads.call(Loads.LIST, s -> s / 100 == 2))) {
            SignalWindow window = send(server, load, 20);

            assertThat(load.failures()).isEmpty();
            assertThat(window.completed()).isEqualTo(server.requests());
        }
    }

    @Test
    void aResponseToHeadHasNoBody() throws Exception {
        var head = Loads.call(new OperationKey("HEAD", "/orders"), status -> status == 200);
        try (var server = new ScriptedServer(
                        _ -> new Deed.Write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n", false));
                var load = Loads.steady(server.address(), 100, TIMEOUT, head)) {
            SignalWindow window = send(server, load, 20);

            assertThat(load.failures()).isEmpty();
            assertThat(window.completed()).isEqualTo(server.requests());
        }
    }

    @Test
    void connectionsAreUsedAgain() throws Exception {
        try (var server = new ScriptedServer(_ -> ScriptedServer.status(200));
                var load = Loads.steady(server.address(), 100, TIMEOUT)) {
            send(server, load, 100);

            assertThat(server.connections()).isLessThan(50);
        }
    }

    @Test
    void withoutRoomRequestsFailAndAreNotForgotten() throws Exception {
        try (var server = new ScriptedServer(_ -> new Deed.Hang());
                var load = new LoadGenerator(
                        Loads.steady(500, 10_000),
                        Map.of(Loads.LIST, List.of(Loads.call(Loads.LIST, _ -> true))),
                        server.address(),
                        new SplittableRandom(Loads.SEED),
                        InstantSource.system(),
                        List.of(),
                        5)) {
            load.start();
            Loads.until(() -> Loads.failures(load) >= 20);

            assertThat(load.failures()).containsOnlyKeys(Failure.NO_ROOM);
            assertThat(server.requests()).isLessThanOrEqualTo(5);
            assertThat(load.takeWindow().p50()).isBetween(9_990.0, 10_010.0);
        }
    }
}
