package dev.plimsoll.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldWatchTest {
    private static final Signal ERRORS = new Signal("errors", Measure.ERROR_RATE, Condition.atMost(0.05), null);

    private static HoldWatch watch(int seconds) {
        return new HoldWatch(
                new Threshold(
                        "errors",
                        Condition.atLeast(0.5),
                        Duration.ofSeconds(seconds),
                        Threshold.Action.HOLD,
                        List.of(new Person("grace"))),
                List.of(ERRORS));
    }

    private static SignalWindow window(long completed, long failed) {
        return new SignalWindow(Instant.EPOCH, Duration.ofSeconds(1), completed, failed, 1, 2, 3, 0);
    }

    @Test
    void itAsksOnceTheSignalWasIllForTheWholeTime() {
        HoldWatch watch = watch(2);
        assertThat(watch.asks(window(1, 9))).isEmpty();
        assertThat(watch.asks(window(9, 1))).isEmpty();
        assertThat(watch.asks(window(1, 9))).isEmpty();
        assertThat(watch.asks(window(0, 0))).isEmpty();
        assertThat(watch.asks(window(1, 9)))
                .hasValue("errors was 90.0 %, and the plan holds the run at ≥ 50.0 % for 2 s.");
        assertThat(watch.tell()).containsExactly(new Person("grace"));
    }

    @Test
    void whatWasBeforeAFaultDoesNotCount() {
        HoldWatch watch = watch(2);
        assertThat(watch.asks(window(1, 9))).isEmpty();
        watch.restart();
        assertThat(watch.asks(window(1, 9))).isEmpty();
    }

    @Test
    void itIsWellAfterTheSameTimeWithoutABreak() {
        HoldWatch watch = watch(2);
        assertThat(watch.wellAfter(window(9, 1))).isFalse();
        assertThat(watch.wellAfter(window(1, 9))).isFalse();
        assertThat(watch.wellAfter(window(9, 1))).isFalse();
        assertThat(watch.wellAfter(window(0, 0))).isFalse();
        assertThat(watch.wellAfter(window(9, 1))).isTrue();
        assertThat(watch(0).wellAfter(window(9, 1))).isTrue();
    }

    @Test
    void itIsGivenTheTimeThatTheSignalNeeds() {
        assertThat(watch(9).patience(Duration.ofSeconds(3))).isEqualTo(Duration.ofSeconds(20));
        assertThat(watch(1).patience(Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(30));
    }
}
