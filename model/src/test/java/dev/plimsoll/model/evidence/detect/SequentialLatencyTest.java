package dev.plimsoll.model.evidence.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SequentialLatencyTest {
    private static EventDetector after(Requests requests, double chance, Duration length, double baseline) {
        var log = new BaselineLog();
        requests.forSeconds(baseline, log::see);
        return log.latency(chance, length).orElseThrow();
    }

    private static List<Alarm> alarms(EventDetector detector, Requests requests, double seconds) {
        List<Alarm> alarms = new ArrayList<>();
        requests.forSeconds(seconds, event -> detector.see(event).ifPresent(alarms::add));
        return alarms;
    }

    /// A lasting shift of 15 % is found within 20 s, with a promise of one false alarm in 8 hours or fewer.
    @Test
    void findsASmallLastingShift() {
        int found = 0;
        int early = 0;
        for (int seed = 0; seed < 20; seed++) {
            var requests = new Requests(seed);
            EventDetector detector = after(requests, 300.0 / (8 * 3600), Duration.ofSeconds(300), 120);
            early += alarms(detector, requests, 30).size();
            requests.factor = 1.15;
            found += alarms(detector, requests, 20).isEmpty() ? 0 : 1;
        }
        assertThat(early).isZero();
        assertThat(found).isGreaterThanOrEqualTo(16);
    }

    @Test
    void saysWhichPartOfTheRequestsBecameSlower() {
        var requests = new Requests(7);
        EventDetector detector = after(requests, 0.01, Duration.ofSeconds(300), 60);
        requests.factor = 2;
        Alarm alarm = alarms(detector, requests, 10).getFirst();
        assertThat(alarm.sentence())
                .matches(
                        "Latency rose: requests slower than [\\d.]+ ms \\(the baseline's p\\d\\d\\) went from \\d+ % to"
                                + " \\d+ % of all, since about \\d\\.\\d s before this was found; the chance that such an alarm is"
                                + " false is at most 1 % in 300 s\\.");
        assertThat(alarm.after()).isGreaterThan(alarm.before());
    }

    /// With 5 % allowed in 30 s, 200 quiet runs may raise 10 alarms.
    @Test
    void keepsItsPromiseWithABaselineAsShortAsTheRun() {
        int cried = 0;
        for (int seed = 0; seed < 200; seed++) {
            var requests = new Requests(9000 + seed);
            EventDetector detector = after(requests, 0.05, Duration.ofSeconds(30), 30);
            cried += alarms(detector, requests, 30).isEmpty() ? 0 : 1;
        }
        assertThat(cried).isLessThan(19);
    }

    @Test
    void equalLatenciesRaiseNoAlarm() {
        double[] same = new double[1000];
        Arrays.fill(same, 5);
        var detector = new SequentialLatency(same, FalseAlarms.within(0.01, Duration.ofSeconds(60), 100), 1);
        for (int i = 0; i < 10_000; i++) {
            assertThat(detector.see(new RequestEvent(i, 5, false))).isEmpty();
        }
    }

    @Test
    void refusesABaselineThatSaysNothingOfP99() {
        FalseAlarms rate = FalseAlarms.within(0.01, Duration.ofSeconds(60), 100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SequentialLatency(new double[99], rate, 1))
                .withMessageContaining("99");
    }
}
