package dev.plimsoll.model.workload.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.workload.ArrivalProcess;
import dev.plimsoll.model.workload.VaryingArrivals;
import dev.plimsoll.model.workload.Workload;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Logs are drawn from known processes, and the fit has to find them again.
class WorkloadFitTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final OperationKey LIST = new OperationKey("GET", "/orders");
    private static final OperationKey ONE = new OperationKey("GET", "/orders/{id}");
    private static final Contract SHOP = Fixtures.yaml("""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        servers: [{url: "https://shop.example/api"}]
        paths:
          /orders: {get: {responses: {"200": {description: ok}}}}
          /orders/{id}: {get: {responses: {"200": {description: ok}}}}
        """);

    private static ObservedLoad log(ArrivalProcess process, Duration length, boolean fine, long seed) {
        Random random = new Random(seed);
        ObservedLoad load = new ObservedLoad(SHOP);
        long at = process.nextGapNanos(0, random);
        while (at < length.toNanos()) {
            Instant moment = NOON.plusNanos(at);
            load.add("{\"time\":\"" + (fine ? moment : moment.truncatedTo(ChronoUnit.SECONDS))
                    + "\",\"method\":\"GET\",\"path\":\""
                    + (random.nextInt(4) == 0 ? "/orders/" + random.nextInt(50) : "/api/orders") + "\"}");
            at += process.nextGapNanos(at, random);
        }
        return load;
    }

    private static ArrivalFit fit(ArrivalProcess process, Duration length, boolean fine, long seed) {
        return WorkloadFit.of(log(process, length, fine, seed)).arrivals();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void independentArrivalsAreFound(long seed) {
        ArrivalFit fit = fit(new ArrivalProcess.Poisson(30), Duration.ofSeconds(300), seed % 2 == 0, seed);
        assertThat(fit.process()).as("seed %d: %s", seed, fit).isInstanceOf(ArrivalProcess.Poisson.class);
        assertThat(fit.process().perSecond()).isCloseTo(30, within(1.6));
        assertThat(fit.fits()).as("seed %d: %s", seed, fit).isTrue();
    }

    /// Logs are cut where they are cut; at a high rate the part of a second at their ends is worth many requests.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aBusyLogThatBeginsAndEndsWithinASecondIsExplainedAsWell(long seed) {
        ArrivalProcess busy = new ArrivalProcess.Poisson(500);
        ArrivalFit fit = fit(busy, Duration.ofMillis(60_300), seed % 2 == 0, seed);
        assertThat(fit.fits()).as("seed %d: %s", seed, fit).isTrue();
        assertThat(fit.process()).as("seed %d: %s", seed, fit).isInstanceOf(ArrivalProcess.Poisson.class);
        assertThat(fit.process().perSecond()).as("seed %d", seed).isCloseTo(500, within(9.0));
    }

    @Test
    void aTailThatDoesNotExplainTheLogHasTheRateOfTheLog() {
        ObservedLoad load = new ObservedLoad(SHOP);
        Random random = new Random(5);
        double at = 0;
        for (int request = 0; request < 4_000; request++) {
            at += 0.02 * Math.pow(1 - random.nextDouble(), -1 / 1.3);
            load.add("{\"time\":\"" + NOON.plusNanos((long) (at * 1e9))
                    + "\",\"method\":\"GET\",\"path\":\"/orders/1\"}");
        }
        ArrivalFit fit = WorkloadFit.of(load).arrivals();
        assertThat(fit.fits()).as(fit.toString()).isFalse();
        assertThat(fit.process().perSecond()).as(fit.toString()).isCloseTo(4_000 / at, within(0.1));
    }

    @Test
    void aMetronomeIsFound() {
        ArrivalFit fit = fit(new ArrivalProcess.Constant(25), Duration.ofSeconds(60), false, 1);
        assertThat(fit.process()).isInstanceOf(ArrivalProcess.Constant.class);
        assertThat(fit.process().perSecond()).isCloseTo(25, within(0.5));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aRampIsFound(long seed) {
        ArrivalFit fit =
                fit(new VaryingArrivals.Ramp(10, 90, Duration.ofSeconds(200)), Duration.ofSeconds(200), false, seed);
        assertThat(fit.process())
                .as("seed %d: %s", seed, fit)
                .isInstanceOfSatisfying(VaryingArrivals.Ramp.class, ramp -> {
                    assertThat(ramp.from()).isCloseTo(10, within(4.0));
                    assertThat(ramp.to()).isCloseTo(90, within(5.0));
                });
        assertThat(fit.fits()).as("seed %d: %s", seed, fit).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void burstsAreFound(long seed) {
        ArrivalFit fit = fit(
                new VaryingArrivals.Bursts(12, 150, Duration.ofSeconds(30), Duration.ofSeconds(5)),
                Duration.ofSeconds(300),
                false,
                seed);
        assertThat(fit.process())
                .as("seed %d: %s", seed, fit)
                .isInstanceOfSatisfying(VaryingArrivals.Bursts.class, bursts -> {
                    assertThat(bursts.every()).isEqualTo(Duration.ofSeconds(30));
                    assertThat(bursts.lasting()).isEqualTo(Duration.ofSeconds(5));
                    assertThat(bursts.burst()).isCloseTo(150, within(8.0));
                    assertThat(bursts.quiet()).isCloseTo(12, within(2.0));
                });
        assertThat(fit.fits()).as("seed %d: %s", seed, fit).isTrue();
    }

    @Test
    void aDayIsFoundWhereverTheLogBegins() {
        ArrivalFit fit = fit(new VaryingArrivals.Diurnal(0.2, 0.8, Duration.ofDays(1)), Duration.ofHours(40), false, 7);
        assertThat(fit.process()).as(fit.toString()).isInstanceOfSatisfying(VaryingArrivals.Diurnal.class, day -> {
            assertThat(day.swing()).isCloseTo(0.8, within(0.05));
            assertThat(day.perSecond()).isCloseTo(0.2, within(0.01));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aLongTailIsFoundWhereTheGapsAreKnown(long seed) {
        ArrivalProcess tail = new ArrivalProcess.LongTail(40, 2.5);
        ArrivalFit fit = fit(tail, Duration.ofSeconds(300), true, seed);
        assertThat(fit.process())
                .as("seed %d: %s", seed, fit)
                .isInstanceOfSatisfying(ArrivalProcess.LongTail.class, found -> {
                    assertThat(found.tail()).isCloseTo(2.5, within(0.4));
                    assertThat(found.perSecond()).isCloseTo(40, within(4.0));
                });
        assertThat(fit.fits()).as("seed %d: %s", seed, fit).isTrue();
        ArrivalFit coarse = fit(tail, Duration.ofSeconds(300), false, seed);
        assertThat(coarse.fits()).as("seed %d: %s", seed, coarse).isFalse();
        assertThat(coarse.sentence()).contains("whole seconds only");
    }

    @Test
    void theMixIsThatOfTheLogAndStrangersAreListed() {
        ObservedLoad load = log(new ArrivalProcess.Poisson(30), Duration.ofSeconds(100), false, 3);
        load.add("10.0.0.1 - - [21/Nov/2026:12:00:09 +0000] \"GET /favicon.ico HTTP/1.1\" 404 0");
        load.add("10.0.0.1 - - [21/Nov/2026:12:00:09 +0000] \"DELETE /orders/7 HTTP/1.1\" 405 0");
        load.add("garbage");
        load.add("");
        WorkloadFit fit = WorkloadFit.of(load);
        assertThat(fit.counts().keySet()).containsExactly(LIST, ONE);
        assertThat(fit.counts().get(ONE) / (double) fit.requests()).isCloseTo(0.25, within(0.04));
        assertThat(fit.strangers()).containsOnlyKeys("DELETE /orders/7", "GET /favicon.ico");
        assertThat(fit.unreadable()).isEqualTo(1);
        Workload half = fit.workload(0.5, 1_500);
        assertThat(half.arrivals().expectedPerSecond()).isCloseTo(15, within(1.5));
        assertThat(half.mix()).extracting(Workload.Share::operation).containsExactly(LIST, ONE);
    }

    @Test
    void tooLittleIsRefused() {
        ObservedLoad load = log(new ArrivalProcess.Poisson(5), Duration.ofSeconds(5), false, 3);
        assertThatThrownBy(() -> WorkloadFit.of(load))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("at least 100 such requests over at least 10 s");
    }
}
