package dev.plimsoll.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.plan.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// The caps of a run against two clocks: that of the day, which people set and which changes twice a year, and one that
/// only goes on.
class TimeCapsTest {
    private static final long START = -5_000_000_000L;

    private static TimeCaps within(String from, String to, String now) {
        Window window = new Window(LocalDateTime.parse(from), LocalDateTime.parse(to), ZoneId.of("Europe/Berlin"));
        return new TimeCaps(null, window.ends(), Duration.between(Instant.parse(now), window.ends()), START);
    }

    private static long after(Duration passed) {
        return START + passed.toNanos();
    }

    /// 03:00 comes four hours after 00:00 when the clocks go back, and two hours after it when they go forward.
    @Test
    void theWindowEndsWithItsInstantWhenTheClocksOfItsPlaceChange() {
        TimeCaps back = within("2026-10-25T00:00", "2026-10-25T03:00", "2026-10-24T22:00:00Z");
        Duration fourHours = Duration.ofHours(4);
        assertThat(back.over(Instant.parse("2026-10-25T01:59:59Z"), after(fourHours.minusSeconds(1))))
                .isEmpty();
        assertThat(back.over(Instant.parse("2026-10-25T02:00:00Z"), after(fourHours)))
                .hasValue("the window ended");

        TimeCaps forward = within("2026-03-29T00:00", "2026-03-29T03:00", "2026-03-28T23:00:00Z");
        Duration twoHours = Duration.ofHours(2);
        assertThat(forward.over(Instant.parse("2026-03-29T00:59:59Z"), after(twoHours.minusSeconds(1))))
                .isEmpty();
        assertThat(forward.over(Instant.parse("2026-03-29T01:00:00Z"), after(twoHours)))
                .hasValue("the window ended");
    }

    @Test
    void aClockThatSomebodySetsBackMakesNoWindowLongerAndOneSetForwardEndsIt() {
        TimeCaps caps = within("2026-11-20T12:00", "2026-11-20T14:00", "2026-11-20T12:00:00Z");
        Instant lied = Instant.parse("2026-11-20T11:30:00Z");
        assertThat(caps.over(lied, after(Duration.ofMinutes(59)))).isEmpty();
        assertThat(caps.over(lied, after(Duration.ofHours(1)))).hasValue("the window ended");
        assertThat(caps.over(Instant.parse("2026-11-20T13:00:00Z"), after(Duration.ofMinutes(1))))
                .hasValue("the window ended");
    }

    @Test
    void withoutAWindowOnlyTheLengthEndsARun() {
        TimeCaps caps = new TimeCaps(Duration.ofSeconds(6), null, Duration.ZERO, START);
        assertThat(caps.over(Instant.MAX, after(Duration.ofMillis(5_999)))).isEmpty();
        assertThat(caps.over(Instant.MIN, after(Duration.ofSeconds(6))))
                .hasValue("the run took longer than the approved 6 s");
        assertThat(new TimeCaps(null, null, Duration.ZERO, START).over(Instant.MAX, after(Duration.ofDays(9))))
                .isEmpty();
    }
}
