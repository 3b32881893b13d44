package dev.plimsoll.engine.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.workload.ClosedUsers;
import dev.plimsoll.model.workload.ThinkTime;
import dev.plimsoll.model.workload.UserProfile;
import dev.plimsoll.model.workload.Workload;
import io.netty.bootstrap.Bootstrap;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Users who wait for their answers.
class ClosedLoadTest {
    private static final OperationKey CART = new OperationKey("GET", "/cart");

    private static LoadGenerator load(URI target, int users, ThinkTime think, long seed, UserProfile... profiles) {
        List<Workload.Share> mix = List.of(new Workload.Share(Loads.LIST, 1), new Workload.Share(CART, 1));
        return new LoadGenerator(
                new Workload(new ClosedUsers(users, think), mix, 5_000, List.of(profiles)),
                Map.of(
                        Loads.LIST,
                        List.of(Loads.call(Loads.LIST, status -> status == 200)),
                        CART,
                        List.of(Loads.call(CART, status -> status == 200))),
                target,
                new SplittableRandom(seed),
                InstantSource.system());
    }

    /// Takes that long to answer.
    private static ScriptedServer answeringAfter(Duration time) throws Exception {
        return new ScriptedServer(_ -> {
            long until = System.nanoTime() + time.toNanos();
            while (System.nanoTime() - until < 0) {
                LockSupport.parkNanos(until - System.nanoTime());
            }
            return ScriptedServer.status(200);
        });
    }

    /// Little's law: users = throughput × (answer time + think time), whatever the distribution of either.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void usersAreThroughputTimesTheTimeOfACycle(long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        int users = random.nextInt(4, 25);
        Duration mean = Duration.ofMillis(random.nextInt(20, 80));
        Duration answer = Duration.ofMillis(random.nextInt(10, 60));
        ThinkTime think = seed % 2 == 0 ? new ThinkTime.Exponential(mean) : new ThinkTime.LogNormal(mean, 0.5);
        try (ScriptedServer server = answeringAfter(answer);
                LoadGenerator load = load(server.address(), users, think, seed)) {
            load.start();
            server.await(users * 5);
            load.takeWindow();
            server.await(users * 40);
            SignalWindow window = load.takeWindow();

            double seconds = window.length().toNanos() / 1e9;
            double cycle = (window.p50() + mean.toNanos() / 1e6) / 1e3;
            assertThat(window.completed() / seconds * cycle)
                    .as("seed %d: %d users, %s, answers after %s, %s", seed, users, think.words(), answer, window)
                    .isCloseTo(users, within(0.15 * users));
            assertThat(window.failed()).isZero();
        }
    }

    @Test
    void noUserAsksAgainBeforeTheAnswer() throws Exception {
        try (ScriptedServer server = new ScriptedServer(_ -> new ScriptedServer.Deed.Hang());
                LoadGenerator load = load(server.address(), 7, new ThinkTime.Constant(Duration.ZERO), 1)) {
            load.start();
            server.await(7);
            Loads.until(() -> server.connections() == 7);

            assertThat(server.requests()).isEqualTo(7);
        }
    }

    @Test
    void aSlowServiceGetsFewerRequestsAndAStallHoldsEachUserUpOnce() throws Exception {
        try (ScriptedServer server = answeringAfter(Duration.ofMillis(200));
                LoadGenerator load = load(server.address(), 10, new ThinkTime.Constant(Duration.ZERO), 1)) {
            load.start();
            server.await(30);
            SignalWindow window = Loads.finish(load);

            // At most one request a user within 200 ms.
            double seconds = window.length().toNanos() / 1e9;
            assertThat(window.requests()).isLessThanOrEqualTo((long) (10 * (seconds / 0.2 + 1)));
            assertThat(window.p50()).isGreaterThanOrEqualTo(200);
        }
    }

    @Test
    void aUserThinksOnAfterAFailure() throws Exception {
        try (ScriptedServer server = new ScriptedServer(
                        n -> n % 2 == 0 ? new ScriptedServer.Deed.Reset() : ScriptedServer.status(503));
                LoadGenerator load = load(server.address(), 3, new ThinkTime.Constant(Duration.ofMillis(5)), 1)) {
            load.start();
            server.await(60);

            assertThat(Loads.finish(load).failed()).isGreaterThanOrEqualTo(57);
        }
    }

    @Test
    void everyUserGoesAlongAPathOfItsOwn() throws Exception {
        UserProfile pairs = new UserProfile(
                "pairs",
                1,
                List.of(
                        new UserProfile.Step(null, Loads.LIST, 1),
                        new UserProfile.Step(Loads.LIST, CART, 1),
                        new UserProfile.Step(CART, null, 1)));
        try (ScriptedServer server = new ScriptedServer(_ -> ScriptedServer.status(200));
                LoadGenerator load =
                        load(server.address(), 1, new ThinkTime.Constant(Duration.ofMillis(1)), 1, pairs)) {
            load.start();
            server.await(10);

            String[] first = server.texts().stream()
                    .limit(10)
                    .map(text -> text.substring(4, 8))
                    .toArray(String[]::new);
            String[] turns = {"/ord", "/car"};
            String[] expected = new String[10];
            Arrays.setAll(expected, i -> turns[i % 2]);
            assertThat(first).containsExactly(expected);
        }
    }

    /// Latency begins when the user wanted to send: what a generator that is held up adds is lag, and counts.
    @Test
    void aGeneratorThatIsHeldUpShowsAsLag() {
        var outcomes = new Outcomes(InstantSource.system(), 10, List.of());
        outcomes.beginStage();
        long held = TimeUnit.MILLISECONDS.toNanos(300);
        var exchanges = new Exchanges(new Bootstrap(), outcomes, 5_000_000_000L, 0);
        Workload workload = new Workload(
                new ClosedUsers(1, new ThinkTime.Constant(Duration.ZERO)),
                List.of(new Workload.Share(Loads.LIST, 1)),
                5_000);
        Request request = new Request(Loads.call(Loads.LIST, _ -> true), URI.create("http://127.0.0.1"));
        Schedule schedule = Schedule.of(workload, Map.of(Loads.LIST, List.of(request)), new SplittableRandom(1));
        schedule.begin(0);

        schedule.send(exchanges, held);

        assertThat(outcomes.endStage().sendLagP99()).isCloseTo(300, within(1.0));
        assertThat(schedule.due(held)).isEqualTo(held);
    }
}
