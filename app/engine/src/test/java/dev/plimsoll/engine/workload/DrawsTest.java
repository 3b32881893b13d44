package dev.plimsoll.engine.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.workload.ArrivalProcess;
import dev.plimsoll.model.workload.Workload;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DrawsTest {
    private static final OperationKey LIST = new OperationKey("GET", "/orders");
    private static final OperationKey ADD = new OperationKey("POST", "/orders");
    private static final Workload WORKLOAD = new Workload(
            new ArrivalProcess.Poisson(200), List.of(new Workload.Share(LIST, 3), new Workload.Share(ADD, 1)), 1000);

    private final Map<OperationKey, List<Request>> requests =
            Map.of(LIST, requests(LIST, "/orders?page=1", "/orders?page=2"), ADD, requests(ADD, "/orders"));

    private static List<Request> requests(OperationKey operation, String... targets) {
        return Stream.of(targets)
                .map(target -> new Request(
                        new Call(operation, target, Map.of(), new byte[0], status -> true),
                        URI.create("http://127.0.0.1:1")))
                .toList();
    }

    private List<Draws.Arrival> draw(long seed, int count) {
        var draws = new Draws(WORKLOAD, (ArrivalProcess) WORKLOAD.arrivals(), requests, new SplittableRandom(seed));
        return IntStream.range(0, count).mapToObj(_ -> draws.next()).toList();
    }

    @Test
    void sameSeedSameSequence() {
        assertThat(draw(42, 10_000)).isEqualTo(draw(42, 10_000)).isNotEqualTo(draw(43, 10_000));
    }

    @Test
    void gapsOperationsAndCallsAreDrawnAsTheWorkloadSays() {
        var arrivals = draw(42, 40_000);

        double mean =
                arrivals.stream().mapToLong(Draws.Arrival::gapNanos).average().orElseThrow();
        assertThat(mean).isCloseTo(5_000_000, within(150_000.0));
        long added = arrivals.stream()
                .filter(arrival -> arrival.request().call().operation().equals(ADD))
                .count();
        assertThat(added).isBetween(9_500L, 10_500L);
        long firstPage = arrivals.stream()
                .filter(arrival -> arrival.request().call().target().endsWith("=1"))
                .count();
        assertThat(firstPage).isBetween(14_500L, 15_500L);
    }

    @Test
    void everyOperationNeedsACall() {
        assertThatThrownBy(
                        () -> Schedule.of(WORKLOAD, Map.of(LIST, List.of(), ADD, List.of()), new SplittableRandom(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GET /orders");
    }
}
