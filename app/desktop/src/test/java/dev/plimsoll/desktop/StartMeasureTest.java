package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StartMeasureTest {
    @Test
    void theTimeSinceTheStartIsThatOfLinux() {
        String stat = "27484 (a (b) c) S 27483 27484 27483 34816 27484 4194304 1202 0 0 0 9 5 0 0 20 0 26 0 6142407 99";
        assertThat(StartMeasure.sinceStart("61425.50 118000.12\n", stat)).isEqualTo(Duration.ofMillis(1430));
    }
}
