package dev.plimsoll.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void commandsAreSplitAtSpacesAndKeptTogetherByQuotes() {
        assertThat(Words.command("sh -c 'echo \"a b\"'")).containsExactly("sh", "-c", "echo \"a b\"");
        assertThat(Words.command("  C:\\tools\\x.exe  --a=\"b c\"d ''"))
                .containsExactly("C:\\tools\\x.exe", "--a=b cd", "");
        assertThat(Words.command(" ")).isEmpty();
        assertThatThrownBy(() -> Words.command("echo 'a")).isInstanceOf(Mistake.class);
    }

    @Test
    void durationsReadAsPeopleSayThem() {
        assertThat(Words.duration(Duration.ofMillis(150))).isEqualTo("150 ms");
        assertThat(Words.duration(Duration.ofMillis(1_500))).isEqualTo("1.5 s");
        assertThat(Words.duration(Duration.ofSeconds(90))).isEqualTo("1 min 30 s");
        assertThat(Words.duration(Duration.ofSeconds(120))).isEqualTo("2 min");
        assertThat(Words.duration(Duration.ZERO)).isEqualTo("0 s");
        assertThat(Words.countdown(Duration.ofMillis(11_200))).isEqualTo("12 s");
        assertThat(Words.countdown(Duration.ofMillis(-5))).isEqualTo("0 s");
    }

    @Test
    void shorteningNeverSplitsACharacter() {
        assertThat(Visible.shortened("ab\uD83D\uDEA2cd", 3)).isEqualTo("ab… (4 more characters)");
        assertThat(Visible.shortened("abc", 3)).isEqualTo("abc");
    }
}
