package dev.plimsoll.engine.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.workload.ArrivalProcess;
import dev.plimsoll.model.workload.Workload;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against a real server on loopback. Times are lower bounds, or far apart, so that a busy machine cannot fail them.
class LoadGeneratorTest {
    private static final OperationKey GET = new OperationKey("GET", "/thing");

    private HttpServer server;
    private final AtomicInteger served = new AtomicInteger();
    private volatile CountDownLatch enough = new CountDownLatch(0);

    /// What a server does with one request.
    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(Answer answer) {
        server.createContext("/", exchange -> {
            try {
                answer.to(exchange);
                exchange.getResponseBody().close();
            } finally {
                served.incrementAndGet();
                enough.countDown();
            }
        });
    }

    private static void status(HttpExchange exchange, int status) throws IOException {
        byte[] body = "{}".getBytes();
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private URI target() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static LoadGenerator generator(URI target, double rate, int timeout) {
        Workload workload =
                new Workload(new ArrivalProcess.Constant(rate), List.of(new Workload.Share(GET, 1)), timeout);
        Call call = new Call(GET, "/thing", Map.of("Accept", "application/json"), new byte[0], status -> status == 200);
        return new LoadGenerator(
                workload, Map.of(GET, List.of(call)), target, new SplittableRandom(1), InstantSource.system());
    }

    /// Runs until so many requests were served, then until the generator has counted at least as many.
    private SignalWindow measured(LoadGenerator load, int requests) throws InterruptedException {
        enough = new CountDownLatch(requests);
        load.beginStage();
        load.start();
        assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
        return counted(load, requests - 5);
    }

    private static SignalWindow counted(LoadGenerator load, long requests) {
        SignalWindow stage = load.endStage();
        while (stage.requests() < requests) {
            Thread.onSpinWait();
            stage = load.endStage();
        }
        return stage;
    }

    @Test
    void counts_answers_and_measures_at_least_the_servers_delay() throws Exception {
        answer(exchange -> {
            exchange.getRequestBody().readAllBytes();
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(30));
            status(exchange, 200);
        });
        try (LoadGenerator load = generator(target(), 100, 5_000)) {
            SignalWindow stage = measured(load, 60);
            assertThat(stage.failed()).isZero();
            assertThat(stage.value(Measure.LATENCY_P50)).isBetween(29.0, 2_000.0);
            assertThat(stage.p99()).isGreaterThanOrEqualTo(stage.p95()).isGreaterThanOrEqualTo(stage.p50());
        }
    }

    @Test
    void an_error_status_and_an_undeclared_status_are_failures() throws Exception {
        answer(exchange -> status(exchange, served.get() % 2 == 0 ? 503 : 418));
        try (LoadGenerator load = generator(target(), 200, 5_000)) {
            SignalWindow stage = measured(load, 40);
            assertThat(stage.completed()).isZero();
            assertThat(stage.value(Measure.ERROR_RATE)).isEqualTo(1);
        }
    }

    @Test
    void a_stall_of_the_server_shows_in_the_requests_that_were_due_meanwhile() throws Exception {
        // One worker: while it is held, everything that is due waits, and the wait must be counted.
        CountDownLatch due = new CountDownLatch(1);
        stop();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory()));
        server.start();
        answer(exchange -> {
            if (served.get() == 50) {
                java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(600));
                due.countDown();
            }
            status(exchange, 200);
        });
        try (LoadGenerator load = generator(target(), 200, 10_000)) {
            SignalWindow stage = measured(load, 250);
            assertThat(due.getCount()).isZero();
            assertThat(stage.p99()).isGreaterThan(400);
            assertThat(stage.p95()).isGreaterThan(150);
        }
    }

    @Test
    void a_request_that_gets_no_answer_times_out() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        server.createContext("/", exchange -> {
            try {
                never.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        try (LoadGenerator load = generator(target(), 100, 200)) {
            load.beginStage();
            load.start();
            SignalWindow stage = counted(load, 20);
            assertThat(stage.completed()).isZero();
            assertThat(stage.p50()).isGreaterThanOrEqualTo(199);
        } finally {
            never.countDown();
        }
    }

    @Test
    void a_connection_reset_is_a_failure_and_the_next_request_opens_another() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> Stream.generate(() -> reset(socket)).allMatch(open -> open));
            try (LoadGenerator load = generator(URI.create("http://127.0.0.1:" + socket.getLocalPort()), 100, 5_000)) {
                load.beginStage();
                load.start();
                assertThat(counted(load, 30).completed()).isZero();
            }
        }
    }

    private static boolean reset(ServerSocket socket) {
        try (var connection = socket.accept()) {
            connection.setSoLinger(true, 0);
            return connection.getInputStream().read() >= 0;
        } catch (IOException closed) {
            return !socket.isClosed();
        }
    }

    @Test
    void a_port_where_nobody_listens_is_a_failure() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        try (LoadGenerator load = generator(URI.create("http://127.0.0.1:" + port), 100, 1_000)) {
            load.beginStage();
            load.start();
            assertThat(counted(load, 20).completed()).isZero();
        }
    }

    @Test
    void the_windows_of_a_stage_add_up_to_it() throws Exception {
        answer(exchange -> status(exchange, 200));
        LoadGenerator load = generator(target(), 500, 5_000);
        load.beginStage();
        enough = new CountDownLatch(200);
        load.start();
        long counted = load.takeWindow().requests();
        assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
        counted += load.takeWindow().requests();
        load.close();
        counted += load.takeWindow().requests();
        assertThat(load.endStage().requests()).isEqualTo(counted);
    }

    @Test
    void closing_twice_is_fine_and_ends_the_pacing() throws Exception {
        answer(exchange -> status(exchange, 200));
        LoadGenerator load = generator(target(), 100, 5_000);
        measured(load, 10);
        load.close();
        load.close();
        assertThat(load.pacing()).isFalse();
    }

    @Test
    void the_same_seed_draws_the_same_sequence() {
        OperationKey post = new OperationKey("POST", "/thing");
        Workload workload = new Workload(
                new ArrivalProcess.Poisson(100),
                List.of(new Workload.Share(GET, 3), new Workload.Share(post, 1)),
                1_000);
        Call get = new Call(GET, "/a", Map.of(), new byte[0], _ -> true);
        Call put = new Call(post, "/b", Map.of(), new byte[0], _ -> true);
        Map<OperationKey, List<Call>> calls = Map.of(GET, List.of(get), post, List.of(put));
        Arrivals one = new Arrivals(workload, calls, new SplittableRandom(7));
        Arrivals two = new Arrivals(workload, calls, new SplittableRandom(7));
        List<Arrivals.Arrival> drawn = Stream.generate(one::next).limit(10_000).toList();
        assertThat(drawn).isEqualTo(Stream.generate(two::next).limit(10_000).toList());
        // 10,000 exponential gaps of mean 10 ms: the sum has a standard deviation of 1 s around 100 s.
        assertThat(drawn.getLast().nanos() / 1e9).isCloseTo(100, within(5.0));
        assertThat(drawn.stream().filter(arrival -> arrival.call() == put).count())
                .isBetween(2_250L, 2_750L);
    }

    @Test
    void a_workload_without_calls_is_refused() {
        assertThatThrownBy(() -> new LoadGenerator(
                        new Workload(new ArrivalProcess.Constant(1), List.of(new Workload.Share(GET, 1)), 1_000),
                        Map.of(),
                        target(),
                        new SplittableRandom(1),
                        InstantSource.system()))
                .hasMessageContaining("GET /thing");
    }
}
