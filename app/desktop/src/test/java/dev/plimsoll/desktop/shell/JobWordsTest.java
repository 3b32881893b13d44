package dev.plimsoll.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobWordsTest {
    @ParameterizedTest
    @CsvSource({
        "0, less than 10 s left",
        "9, less than 10 s left",
        "11, about 20 s left",
        "50, about 50 s left",
        "51, about 1 min left",
        "61, about 2 min left",
        "3599, about 1 h left",
        "3601, about 1 h 10 min left"
    })
    void noMoreIsSaidThanIsKnown(long seconds, String words) {
        assertThat(JobWords.left(Duration.ofSeconds(seconds))).isEqualTo(words);
    }
}
