package dev.plimsoll.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.evidence.AbortCriterion;
import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.SignalWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CriterionWatchTest {
    private static final Signal ERRORS = new Signal("errors", Measure.ERROR_RATE, Condition.atMost(0.05), null);

    private static CriterionWatch watch(int seconds) {
        return new CriterionWatch(
                new AbortCriterion("errors", Condition.atLeast(0.5), Duration.ofSeconds(seconds)), List.of(ERRORS));
    }

    private static SignalWindow window(long completed, long failed) {
        return new SignalWindow(Instant.EPOCH, Duration.ofSeconds(1), completed, failed, 1, 2, 3, 0);
    }

    @Test
    void fires_once_the_condition_has_held_for_the_whole_time() {
        CriterionWatch watch = watch(3);
        assertThat(watch.see(window(5, 5))).isEmpty();
        assertThat(watch.see(window(4, 6))).isEmpty();
        assertThat(watch.see(window(1, 9))).hasValue("errors was 90.0 %, and the plan stops at ≥ 50.0 % for 3 s.");
    }

    @Test
    void a_good_window_starts_the_count_again() {
        CriterionWatch watch = watch(2);
        assertThat(watch.see(window(0, 9))).isEmpty();
        assertThat(watch.see(window(9, 0))).isEmpty();
        assertThat(watch.see(window(0, 9))).isEmpty();
        assertThat(watch.see(window(0, 9))).isPresent();
    }

    @Test
    void a_window_without_requests_neither_holds_nor_breaks() {
        CriterionWatch watch = watch(2);
        assertThat(watch.see(window(0, 9))).isEmpty();
        assertThat(watch.see(window(0, 0))).isEmpty();
        assertThat(watch.see(window(0, 9))).isPresent();
    }

    @Test
    void zero_time_fires_at_the_first_bad_window() {
        assertThat(watch(0).see(window(1, 1))).isPresent();
    }
}
