package dev.plimsoll.model.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts for patterns are of the pattern, and neither making nor matching them goes on for ever.
class RegexTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[a-c]+$",
                "/orders/[1-9][0-9]",
                "(?<year>\\d{4})-(?:0[1-9]|1[0-2])",
                "\\A[\\D]{2}[^a-z]\\z",
                "[\\W][\\S]\\w*?x+",
                "[^A-Za-z0-9_\\-. /:]{3}"
            })
    void aTextMatchesThePattern(String pattern) {
        for (int seed = 0; seed < 50; seed++) {
            String text = RegexText.sample(pattern, new Random(seed), 5);
            assertThat(text).as("seed " + seed).isNotNull();
            assertThat(Pattern.compile(pattern).matcher(text).matches())
                    .as("seed " + seed + " " + text)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?=a)b", "a{", "[a", "(a", "*", "((a{9999}){9999}){9999}"})
    void noTextForWhatIsNotUnderstoodOrTooLong(String pattern) {
        assertThat(RegexText.sample(pattern, new Random(1), 0)).isNull();
    }

    @Test
    void aPatternThatBacktracksIsStopped() {
        Pattern endless = Pattern.compile("(a|aa)+\\1c");
        assertThatThrownBy(() -> endless.matcher(new MeteredText("a".repeat(60) + "b", 100_000))
                        .matches())
                .isInstanceOf(MeteredText.TooLong.class);
        assertThat(endless.matcher(new MeteredText("aaac", 1_000)).matches()).isTrue();
    }
}
