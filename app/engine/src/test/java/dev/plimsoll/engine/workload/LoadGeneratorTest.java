package dev.plimsoll.engine.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.workload.ArrivalProcess;
import dev.plimsoll.model.workload.Workload;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.Test;

/// Measurement and life cycle. The machine may be busy, so upper bounds of times are wide; lower bounds are exact,
/// because nothing arrives early.
class LoadGeneratorTest {
    private static void pause(long millis) {
        try {
            Thread.sleep(millis); // The server's known delay, not a wait of the test.
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void measuresTheDelaysOfTheServer() throws Exception {
        try (var server = new ScriptedServer(n -> {
                    pause(n % 10 == 0 ? 400 : 50);
                    return ScriptedServer.status(200);
                });
                var load = Loads.steady(server.address(), 100, 10_000)) {
            load.start();
            server.await(300);

            SignalWindow window = Loads.finish(load);
            assertThat(window.completed()).isGreaterThanOrEqualTo(300);
            assertThat(window.failed()).isZero();
            assertThat(window.p50()).isBetween(50.0, 250.0);
            assertThat(window.p95()).isBetween(400.0, 1000.0);
            assertThat(window.p99()).isBetween(400.0, 1000.0);
            assertThat(window.sendLagP99()).isLessThan(window.p95());
        }
    }

    @Test
    void aStallShowsInTheRequestsThatItHeldUp() throws Exception {
        var gate = new ReentrantReadWriteLock();
        try (var server = new ScriptedServer(n -> {
                    if (n == 50) {
                        gate.writeLock().lock();
                        pause(1000);
                        gate.writeLock().unlock();
                    } else {
                        gate.readLock().lock();
                        gate.readLock().unlock();
                    }
                    return ScriptedServer.status(200);
                });
                var load = Loads.steady(server.address(), 100, 10_000)) {
            load.start();
            server.await(300);
            SignalWindow window = Loads.finish(load);

            // About 100 of 300 requests met the stall, waiting 1000, 990, 980 ... ms. A generator that waits for
            // answers would have sent one of them, and its p95 would be as if nothing had happened.
            assertThat(window.completed()).isGreaterThanOrEqualTo(300);
            assertThat(window.p95()).isGreaterThan(700);
            assertThat(window.p99()).isGreaterThan(900);
        }
    }

    @Test
    void aStageIsTheUnionOfItsWindows() throws Exception {
        try (var server = new ScriptedServer(n -> ScriptedServer.status(n % 5 == 0 ? 500 : 200));
                var load = Loads.steady(server.address(), 500, 5_000)) {
            load.beginStage(); // before the load: no request is outside of it
            load.start();
            var windows = new ArrayList<SignalWindow>();
            windows.add(load.takeWindow());
            for (int i = 0; i < 4; i++) {
                server.await(100);
                windows.add(load.takeWindow());
            }
            windows.add(Loads.finish(load));
            SignalWindow stage = load.endStage();

            assertThat(stage.requests()).isEqualTo(server.requests());
            assertThat(stage.completed())
                    .isEqualTo(
                            windows.stream().mapToLong(SignalWindow::completed).sum());
            assertThat(stage.failed())
                    .isEqualTo(server.requests() / 5)
                    .isEqualTo(windows.stream().mapToLong(SignalWindow::failed).sum());
            assertThat(stage.p99())
                    .isLessThanOrEqualTo(windows.stream()
                            .mapToDouble(SignalWindow::p99)
                            .max()
                            .orElseThrow());
        }
    }

    /// One of two operations fails always: each has its own value in the window and in the stage, one that nobody
    /// called has none.
    @Test
    void anOperationIsMeasuredByItself() throws Exception {
        OperationKey other = new OperationKey("GET", "/other");
        OperationKey silent = new OperationKey("GET", "/silent");
        Condition any = Condition.atMost(1);
        var workload = new Workload(
                new ArrivalProcess.Constant(500),
                List.of(new Workload.Share(Loads.LIST, 1), new Workload.Share(other, 1)),
                5_000);
        try (var server = new ScriptedServer(_ -> ScriptedServer.status(200));
                var load = new LoadGenerator(
                        workload,
                        Map.of(
                                Loads.LIST,
                                List.of(Loads.call(Loads.LIST, _ -> true)),
                                other,
                                List.of(Loads.call(other, _ -> false))),
                        server.address(),
                        new SplittableRandom(Loads.SEED),
                        InstantSource.system(),
                        List.of(
                                new Signal("list", Measure.ERROR_RATE, any, null, null, Loads.LIST),
                                new Signal("other", Measure.ERROR_RATE, any, null, null, other),
                                new Signal("others p95", Measure.LATENCY_P95, any, null, null, other),
                                new Signal("silent", Measure.ERROR_RATE, any, null, null, silent)))) {
            load.beginStage();
            load.start();
            server.await(200);
            SignalWindow window = Loads.finish(load);
            SignalWindow stage = load.endStage();

            for (SignalWindow seen : List.of(window, stage)) {
                assertThat(seen.failed()).isPositive();
                assertThat(seen.completed()).isPositive();
                assertThat(seen.queried()).containsEntry("list", 0.0).containsEntry("other", 1.0);
                assertThat(seen.queried().get("others p95")).isPositive();
                assertThat(seen.queried()).doesNotContainKey("silent");
            }
        }
    }

    @Test
    void stagesFollowEachOther() throws IOException {
        try (var server = new ScriptedServer(_ -> ScriptedServer.status(200));
                var load = Loads.steady(server.address(), 100, 1_000)) {
            load.beginStage();
            assertThatThrownBy(load::beginStage).isInstanceOf(IllegalStateException.class);
            assertThat(load.endStage().empty()).isTrue();
            assertThatThrownBy(load::endStage).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void windowsBeginWhenTheClockSays() throws IOException {
        var noon = Instant.parse("2026-01-01T12:00:00Z");
        try (var server = new ScriptedServer(_ -> ScriptedServer.status(200));
                var load = new LoadGenerator(
                        Loads.steady(1, 1_000),
                        Map.of(Loads.LIST, List.of(Loads.call(Loads.LIST, _ -> true))),
                        server.address(),
                        new SplittableRandom(Loads.SEED),
                        InstantSource.fixed(noon))) {
            load.start();
            SignalWindow window = load.takeWindow();
            assertThat(window.start()).isEqualTo(noon);
            assertThat(window.length()).isPositive();
            assertThat(window.empty()).isTrue();
        }
    }

    @Test
    void closingEndsTheThreadAndTheConnectionsAndMayBeRepeated() throws Exception {
        try (var server =
                new ScriptedServer(n -> n % 2 == 0 ? new ScriptedServer.Deed.Hang() : ScriptedServer.status(200))) {
            var load = Loads.steady(server.address(), 200, 60_000);
            load.start();
            server.await(20);
            assertThat(loadThreads()).hasSize(1);
            load.close();
            int sent = server.requests();

            assertThat(loadThreads()).isEmpty();
            long counted = load.takeWindow().requests();
            load.close();
            Loads.until(() -> server.open() == 0);
            assertThat(server.requests()).isEqualTo(sent);
            assertThat(counted).isEqualTo((sent + 1) / 2);
            assertThatThrownBy(load::start).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void closingWhileInterruptedStillEndsTheThread() throws Exception {
        try (var server = new ScriptedServer(_ -> new ScriptedServer.Deed.Hang())) {
            var load = Loads.steady(server.address(), 200, 60_000);
            load.start();
            server.await(5);
            var done = new CountDownLatch(1);
            var closer = Thread.ofPlatform().start(() -> {
                Thread.currentThread().interrupt();
                load.close();
                if (Thread.currentThread().isInterrupted()) {
                    done.countDown();
                }
            });
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
            closer.join();
            assertThat(loadThreads()).isEmpty();
        }
    }

    @Test
    void closingWithoutAStartIsFine() {
        var load = Loads.steady(URI.create("http://127.0.0.1:9"), 1, 1_000);
        load.close();
        assertThat(load.takeWindow().empty()).isTrue();
    }

    @Test
    void onlyHttpAddressesAreTargets() {
        assertThatThrownBy(() -> Loads.steady(URI.create("https://127.0.0.1:9"), 1, 1_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://127.0.0.1:9");
    }

    private static List<Thread> loadThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("plimsoll-load"))
                .toList();
    }
}
