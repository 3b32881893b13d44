package dev.plimsoll.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.evidence.SignalWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class GeneratorWatchTest {
    private static List<Boolean> told(double... lags) {
        GeneratorWatch watch = new GeneratorWatch();
        return DoubleStream.of(lags)
                .mapToObj(lag -> watch.see(new SignalWindow(Instant.EPOCH, Duration.ofSeconds(1), 50, 0, 1, 2, 3, lag))
                        .isPresent())
                .toList();
    }

    @Test
    void threeLateSecondsWithoutABreakAreTold() {
        assertThat(told(251, 900, 251)).containsExactly(false, false, true);
        assertThat(told(251, 900, 250, 251, 900)).as("one in time breaks it").doesNotContain(true);
        assertThat(told(900, 900, Double.NaN, 900))
                .as("a second without a request")
                .doesNotContain(true);
        assertThat(told(0.1, 249, 12, 3)).doesNotContain(true);
    }

    @Test
    void theSentenceSaysHowLate() {
        GeneratorWatch watch = new GeneratorWatch();
        SignalWindow three = new SignalWindow(Instant.EPOCH, Duration.ofSeconds(3), 50, 0, 1, 2, 3, 412.4);
        assertThat(watch.see(three))
                .hasValue(
                        "The load generator cannot keep its schedule: for 3 s, 1 % of the requests left 412 ms late or"
                                + " later.");
    }
}
