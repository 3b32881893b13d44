package dev.plimsoll.engine.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.model.capacity.CapacityCurve;
import dev.plimsoll.model.capacity.LoadStep;
import dev.plimsoll.model.capacity.Peak;
import dev.plimsoll.model.evidence.Verdict;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The climb in real time; what the search makes of five kinds of services is tested in simulated time.
class ClimbLoadTest {
    private static final Peak PEAK = new Peak(200, 4, 2_000.0, 0.02, Duration.ofSeconds(1));

    private static ClimbLoad climb(URI target) {
        SplittableRandom seeds = new SplittableRandom(Loads.SEED);
        Call call = Loads.call(Loads.LIST, status -> status == 200);
        return new ClimbLoad(
                Loads.steady(1, 2_000),
                stepped -> new LoadGenerator(
                        stepped, Map.of(Loads.LIST, List.of(call)), target, seeds.split(), InstantSource.system()));
    }

    private static void pause(Duration time) throws InterruptedException {
        boolean _ = new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// Lets so many a second through, with room for a tenth of a second, and refuses the others.
    private static ScriptedServer limited(double perSecond) throws IOException {
        double[] tokens = {perSecond / 10, System.nanoTime()};
        return new ScriptedServer(_ -> {
            synchronized (tokens) {
                double now = System.nanoTime();
                tokens[0] = Math.min(perSecond / 10, tokens[0] + (now - tokens[1]) / 1e9 * perSecond);
                tokens[1] = now;
                tokens[0] -= tokens[0] >= 1 ? 1 : 0;
                return ScriptedServer.status(tokens[0] >= 1 ? 200 : 503);
            }
        });
    }

    @Test
    void theKneeOfALimiterIsFound() throws Exception {
        try (ScriptedServer server = limited(300)) {
            CapacityCurve curve = climb(server.address()).climb(PEAK, ClimbLoadTest::pause, _ -> {});

            assertThat(curve.verdict()).as(curve.sentence()).isEqualTo(Verdict.PASS);
            CapacityCurve.Knee knee = curve.knee().orElseThrow();
            assertThat(knee.at()).as(curve.sentence()).isCloseTo(300, within(45.0));
            assertThat(knee.hit()).contains(LoadStep.Limit.ERRORS);
        }
    }

    @Test
    void whoeverWaitsMayEndIt() throws Exception {
        try (ScriptedServer server = new ScriptedServer(_ -> ScriptedServer.status(200))) {
            assertThatThrownBy(() -> climb(server.address())
                            .climb(
                                    PEAK,
                                    _ -> {
                                        throw new IOException("enough");
                                    },
                                    _ -> {}))
                    .hasMessage("enough");
        }
    }
}
