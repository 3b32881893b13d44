package dev.plimsoll.model.evidence.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SequentialErrorsTest {
    private static EventDetector after(Requests requests, double chance, Duration length, double baseline) {
        var log = new BaselineLog();
        requests.forSeconds(baseline, log::see);
        return log.errors(chance, length).orElseThrow();
    }

    private static List<Alarm> alarms(EventDetector detector, Requests requests, double seconds) {
        List<Alarm> alarms = new ArrayList<>();
        requests.forSeconds(seconds, event -> detector.see(event).ifPresent(alarms::add));
        return alarms;
    }

    @Test
    void explainsARiseOfErrors() {
        var requests = new Requests(1);
        EventDetector detector = after(requests, 0.01, Duration.ofMinutes(10), 120);
        assertThat(alarms(detector, requests, 30)).isEmpty();
        requests.errors = 0.05;
        Alarm alarm = alarms(detector, requests, 20).getFirst();
        assertThat(alarm.before()).isBetween(0.003, 0.007);
        assertThat(alarm.after()).isBetween(0.02, 0.3);
        assertThat((alarm.sinceNanos() - 150e9) / 1e9).isBetween(-1.0, 2.0);
        assertThat((alarm.atNanos() - 150e9) / 1e9).isBetween(0.1, 4.0);
        assertThat(alarm.sentence())
                .matches(
                        "Errors rose from 0\\.\\d+ % of the requests to [\\d.]+ %, since about \\d+\\.\\d s before this"
                                + " was found; the chance that such an alarm is false is at most 1 % in 600 s\\.");
    }

    /// With 5 % allowed in 60 s, 200 quiet runs may raise 10 alarms; 19 or more would happen once in 300 such tests.
    @Test
    void keepsItsPromiseWhileLookedAtAfterEachRequestAndWithAShortBaseline() {
        int cried = 0;
        for (int seed = 0; seed < 200; seed++) {
            var requests = new Requests(1000 + seed);
            EventDetector detector = after(requests, 0.05, Duration.ofSeconds(60), 30);
            cried += alarms(detector, requests, 60).isEmpty() ? 0 : 1;
        }
        assertThat(cried).isLessThan(19);
    }

    @Test
    void noticesTheFirstErrorsEverSeen() {
        var requests = new Requests(5);
        requests.errors = 0;
        EventDetector detector = after(requests, 0.01, Duration.ofMinutes(10), 60);
        requests.errors = 0.02;
        Alarm alarm = alarms(detector, requests, 10).getFirst();
        assertThat(alarm.sentence()).startsWith("Errors rose from 0.0");
    }

    @Test
    void failuresThatComeInClustersRaiseNoAlarmAsLongAsTheyDidSoInTheBaseline() {
        int cried = 0;
        int criedWithout = 0;
        for (int seed = 0; seed < 20; seed++) {
            var random = new SplittableRandom(seed);
            var log = new BaselineLog();
            long hits = clustered(random, 120, log, null, 0);
            EventDetector detector = log.errors(0.05, Duration.ofSeconds(120)).orElseThrow();
            var naive = new SequentialErrors(
                    KnownRate.counted(hits, 24_000), FalseAlarms.within(0.05, Duration.ofSeconds(120), 200), 1);
            cried += clustered(new SplittableRandom(seed + 500), 120, null, detector, 0) > 0 ? 1 : 0;
            criedWithout += clustered(new SplittableRandom(seed + 500), 120, null, naive, 0) > 0 ? 1 : 0;
        }
        assertThat(cried).isLessThan(4);
        assertThat(criedWithout).isGreaterThan(15);
    }

    /// One second in ten has 10 % of failures, the others none. Gives the failures, or the alarms of the detector.
    private static long clustered(
            SplittableRandom random,
            int seconds,
            @Nullable BaselineLog log,
            @Nullable EventDetector detector,
            long start) {
        long counted = 0;
        double rate = 0;
        for (int i = 0; i < seconds * 200; i++) {
            if (i % 200 == 0) {
                rate = random.nextInt(10) == 0 ? 0.1 : 0;
            }
            boolean failed = random.nextDouble() < rate;
            var event = new RequestEvent(start + i * 5_000_000L, 10, failed);
            if (log != null) {
                log.see(event);
                counted += failed ? 1 : 0;
            }
            if (detector != null) {
                Optional<Alarm> alarm = detector.see(event);
                counted += alarm.isPresent() ? 1 : 0;
            }
        }
        return counted;
    }

    @Test
    void aBaselineOfAFewRequestsMakesNoDetector() {
        var log = new BaselineLog();
        var requests = new Requests(1);
        for (int i = 0; i < SequentialLatency.LEAST_BASELINE - 1; i++) {
            log.see(requests.next());
        }
        assertThat(log.errors(0.01, Duration.ofMinutes(1))).isEmpty();
        assertThat(log.latency(0.01, Duration.ofMinutes(1))).isEmpty();
        log.see(requests.next());
        assertThat(log.errors(0.01, Duration.ofMinutes(1))).isPresent();
        assertThat(log.latency(0.01, Duration.ofMinutes(1))).isPresent();
    }
}
