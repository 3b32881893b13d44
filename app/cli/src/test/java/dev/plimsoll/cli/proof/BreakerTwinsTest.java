package dev.plimsoll.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.proof.ProveBreaker;
import dev.plimsoll.model.proof.BreakerPromise;
import dev.plimsoll.model.proof.Defect;
import dev.plimsoll.model.proof.Fallback;
import dev.plimsoll.model.proof.Neighbour;
import dev.plimsoll.model.proof.ProofResult;
import java.io.IOException;
import java.time.Duration;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Breakers of a real library and by hand, good and with planted defects. Proofs wait far more than they compute, so
/// several are made at once.
class BreakerTwinsTest extends Twins {
    private static BreakerPromise promise(int failures, int open, int probes) {
        return new BreakerPromise(
                failures,
                0,
                Duration.ofMillis(open),
                null,
                probes,
                new Fallback(200, "cached"),
                2 * failures,
                Duration.ofMillis(150));
    }

    private ProofResult proveBreaker(Start start, BreakerPromise promise, @Nullable Neighbour near) throws Exception {
        return decided(start, service -> new ProveBreaker(bench(service), PRICE, promise).prove(near));
    }

    private GuardedService service(Guard guard) throws IOException {
        return new GuardedService(guard, route.address(), 0);
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aGoodBreakerShowsNoDefectWhateverItsFigures() throws Exception {
        for (int seed = 1; seed <= SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int failures = random.nextInt(2, 9);
            int open = random.nextInt(200, 600);
            int probes = random.nextInt(1, 5);
            boolean byHand = random.nextInt(4) == 0;
            ProofResult result = proveBreaker(
                    () -> service(
                            byHand
                                    ? new PlantedBreaker(failures, Duration.ofMillis(open), probes, null)
                                    : Guard.breaker(failures, Duration.ofMillis(open), probes)),
                    promise(failures, open, probes),
                    new Neighbour("GET /health", null));
            assertKept(seed, result);
        }
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @EnumSource(
            value = Defect.class,
            names = {
                "NEVER_OPENS",
                "OPENS_TOO_SOON",
                "OPENS_TOO_LATE",
                "OPEN_TOO_SHORT",
                "OPEN_TOO_LONG",
                "NEVER_HALF_OPENS",
                "TOO_MANY_PROBES",
                "TOO_FEW_PROBES",
                "NEVER_CLOSES",
                "LEAKS_PERMITS"
            })
    void aPlantedDefectOfABreakerIsFoundByItsName(Defect planted) throws Exception {
        ProofResult result = proveBreaker(
                () -> service(new PlantedBreaker(4, Duration.ofMillis(400), 3, planted)), promise(4, 400, 3), null);
        assertThat(defects(result)).as(result.sentence()).containsExactly(planted);
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void callersWithoutTheFallbackAndNeighboursThatWaitAreFound() throws Exception {
        ProofResult without = proveBreaker(
                () -> service(Guard.breaker(3, Duration.ofMillis(300), 2)).refusing(500, null),
                promise(3, 300, 2),
                null);
        assertThat(defects(without)).as(without.sentence()).containsExactly(Defect.NO_FALLBACK);
        ProofResult waits = proveBreaker(
                () -> new GuardedService(Guard.breaker(3, Duration.ofMillis(300), 2), route.address(), 8),
                promise(3, 300, 2),
                new Neighbour("GET /health", null));
        assertThat(defects(waits)).as(waits.sentence()).containsExactly(Defect.NEIGHBOUR_SLOWED);
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aServiceThatIsGoneOrDoesNotCallItsDependencyProvesNothingGood() throws Exception {
        ProofResult without = proveBreaker(() -> service(_ -> 200), promise(3, 300, 1), null);
        assertThat(without.kept()).isFalse();
        assertThat(without.sentence()).contains("went on to the dependency");
        Start gone = () -> {
            GuardedService service = service(_ -> 200);
            service.close();
            return service;
        };
        assertThat(defects(proveBreaker(gone, promise(3, 300, 1), null))).containsExactly(Defect.SERVICE_GONE);
    }
}
