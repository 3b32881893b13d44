package dev.plimsoll.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.proof.ProveLimiter;
import dev.plimsoll.model.proof.Defect;
import dev.plimsoll.model.proof.LimiterPromise;
import dev.plimsoll.model.proof.Neighbour;
import dev.plimsoll.model.proof.ProofResult;
import java.io.IOException;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// Limiters of a real library and by hand, good and with planted defects. Proofs wait far more than they compute, so
/// several are made at once.
class LimiterTwinsTest extends Twins {
    private ProofResult proveLimiter(Start start, LimiterPromise promise) throws Exception {
        return decided(
                start,
                service -> new ProveLimiter(bench(service), PRICE, promise).prove(new Neighbour("GET /health", null)));
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aGoodLimiterShowsNoDefectWhateverItsFigures() throws Exception {
        for (int seed = 1; seed <= SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int requests = random.nextInt(8, 25);
            Duration per = Duration.ofMillis(random.nextInt(400, 1_000));
            boolean byHand = random.nextInt(4) == 0;
            ProofResult result = proveLimiter(
                    () -> new GuardedService(
                                    byHand ? new PlantedLimiter(requests, per, null) : Guard.limiter(requests, per),
                                    route.address(),
                                    0)
                            .refusing(429, () -> 1),
                    new LimiterPromise(requests, per, 0.1, true));
            assertKept(seed, result);
        }
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @EnumSource(
            value = Defect.class,
            mode = Mode.INCLUDE,
            names = {
                "ADMITS_TOO_MANY",
                "ADMITS_TOO_FEW",
                "LEAKS_PERMITS",
                "WRONG_REFUSAL",
                "NO_RETRY_AFTER",
                "FALSE_RETRY_AFTER"
            })
    void aPlantedDefectOfALimiterIsFoundByItsName(Defect planted) throws Exception {
        Duration per = Duration.ofMillis(800);
        ProofResult result = proveLimiter(
                () -> planted(planted, new PlantedLimiter(15, per, planted)), new LimiterPromise(15, per, 0.1, true));
        assertThat(defects(result)).as(result.sentence()).containsExactly(planted);
    }

    private GuardedService planted(Defect planted, PlantedLimiter limiter) throws IOException {
        int refusal = planted == Defect.WRONG_REFUSAL ? 503 : 429;
        LongSupplier wait = () -> limiter.wait(planted == Defect.FALSE_RETRY_AFTER);
        return new GuardedService(limiter, route.address(), 0)
                .refusing(refusal, planted == Defect.NO_RETRY_AFTER ? null : wait);
    }
}
