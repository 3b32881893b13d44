package dev.plimsoll.desktop.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plimsoll.model.Problem;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-21 15:05", "2026-11-21T15:05", "2026-11-21T14:05:00Z", "2026-11-21 15:05:00+01:00"})
    void aMomentIsReadByTheClockOrWithItsOffset(String written) {
        assertThat(Moments.read(written, BERLIN)).isEqualTo(Instant.parse("2026-11-21T14:05:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21T14:05:00Z", "2026-11-21T14:05:07.123456789Z", "2026-07-01T00:00:00.5Z"})
    void whatIsShownIsReadAgain(String moment) {
        Instant at = Instant.parse(moment);
        assertThat(Moments.read(Moments.text(at, BERLIN), BERLIN)).isEqualTo(at);
    }

    @Test
    void nothingIsNoMomentAndNonsenseIsAProblem() {
        assertThat(Moments.read("  ", BERLIN)).isNull();
        assertThat(Moments.text(null, BERLIN)).isEmpty();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Moments.read("yesterday", BERLIN))
                .withMessageContaining("'yesterday'")
                .withMessageContaining("2026-11-21 14:05");
    }
}
