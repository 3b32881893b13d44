package dev.plimsoll.model.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.model.contract.OperationKey;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadTest {
    private static final OperationKey LIST = new OperationKey("GET", "/orders");
    private static final OperationKey ADD = new OperationKey("POST", "/orders");
    private static final int DRAWS = 100_000;

    /// Mean and standard deviation of an exponential distribution are both 1/rate, and the share of gaps above the
    /// mean is 1/e. The tolerances are five standard errors.
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 20, 5000})
    void poissonGapsAreExponential(double rate) {
        long seed = 17;
        Random random = new Random(seed);
        ArrivalProcess process = new ArrivalProcess.Poisson(rate);
        double[] gaps = Stream.generate(() -> process.nextGapNanos(0, random))
                .limit(DRAWS)
                .mapToDouble(gap -> gap * rate / 1e9)
                .toArray();
        double mean = Arrays.stream(gaps).average().orElseThrow();
        double variance =
                Arrays.stream(gaps).map(gap -> (gap - mean) * (gap - mean)).sum() / DRAWS;
        double above = Arrays.stream(gaps).filter(gap -> gap > 1).count() / (double) DRAWS;
        assertThat(mean).as("seed %d", seed).isCloseTo(1, fiveErrors(1));
        assertThat(variance).as("seed %d", seed).isCloseTo(1, fiveErrors(Math.sqrt(8)));
        assertThat(above).as("seed %d", seed).isCloseTo(Math.exp(-1), fiveErrors(0.5));
        assertThat(Arrays.stream(gaps).min().orElseThrow()).as("seed %d", seed).isNotNegative();
    }

    private static Offset<Double> fiveErrors(double deviation) {
        return within(5 * deviation / Math.sqrt(DRAWS));
    }

    @Test
    void aMetronomeBeatsEvenly() {
        ArrivalProcess process = new ArrivalProcess.Constant(8);
        assertThat(process.nextGapNanos(0, new Random(1)))
                .isEqualTo(125_000_000)
                .isEqualTo(process.nextGapNanos(0, new Random(2)));
    }

    @Test
    void theSameSeedGivesTheSameArrivals() {
        ArrivalProcess process = new ArrivalProcess.Poisson(20);
        assertThat(process.nextGapNanos(0, new Random(5))).isEqualTo(process.nextGapNanos(0, new Random(5)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 100_001, Double.NaN, Double.POSITIVE_INFINITY})
    void ratesHaveBounds(double rate) {
        String message = "a workload sends more than 0 and at most 100,000 requests a second, not " + rate;
        assertThatThrownBy(() -> new ArrivalProcess.Poisson(rate)).hasMessage(message);
        assertThatThrownBy(() -> new ArrivalProcess.Constant(rate)).hasMessage(message);
    }

    @Test
    void operationsAreDrawnByWeight() {
        long seed = 23;
        Random random = new Random(seed);
        Workload workload = mix(new Workload.Share(LIST, 9), new Workload.Share(ADD, 3));
        long lists = Stream.generate(() -> workload.next(random))
                .limit(DRAWS)
                .filter(LIST::equals)
                .count();
        assertThat(lists / (double) DRAWS).as("seed %d", seed).isCloseTo(0.75, fiveErrors(0.5));
    }

    @Test
    void everyDrawGivesAnOperationOfTheMix() {
        Workload workload = mix(new Workload.Share(LIST, Double.MIN_VALUE), new Workload.Share(ADD, 1e-300));
        Random random = new Random(3);
        assertThat(Stream.generate(() -> workload.next(random)).limit(1000)).isSubsetOf(LIST, ADD);
    }

    private static Workload mix(Workload.Share... shares) {
        return new Workload(new ArrivalProcess.Constant(1), List.of(shares), 1000);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void weightsHaveBounds(double weight) {
        assertThatThrownBy(() -> new Workload.Share(LIST, weight))
                .hasMessage("the weight of GET /orders is above 0, not " + weight);
    }

    @Test
    void aWorkloadCallsSomethingWithinATime() {
        assertThatThrownBy(WorkloadTest::mix).hasMessage("a workload calls at least one operation");
        List<Workload.Share> mix = List.of(new Workload.Share(LIST, 1));
        for (int timeout : new int[] {0, 60_001}) {
            assertThatThrownBy(() -> new Workload(new ArrivalProcess.Constant(1), mix, timeout))
                    .hasMessage("a request may take 1 to 60,000 ms, not " + timeout);
        }
    }
}
