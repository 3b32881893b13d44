package dev.plimsoll.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PrintableTextTest {
    @Test
    void terminalSequencesGo() {
        assertThat(PrintableText.of("\u001B[1;31mred\u001B[0m \u001B]0;a title\u0007end \u009B2Kgone \u001B(B"))
                .isEqualTo("red end gone (B");
    }

    @Test
    void linesStayAndTabsBecomeSpaces() {
        assertThat(PrintableText.of("a\r\nb\rc\td")).isEqualTo("a\nb\nc    d");
        assertThat(PrintableText.line("a \n b\n\nc")).isEqualTo("a b c");
    }

    @Test
    void charactersThatTurnTheReadingOrderGo() {
        assertThat(PrintableText.of("a\u202Eb\u2066c\uFEFFd")).isEqualTo("abcd");
    }

    @Test
    void halfCharactersAreMarked() {
        assertThat(PrintableText.of("\uD83Dx\uFFFE")).isEqualTo("\uFFFDx\uFFFD");
        assertThat(PrintableText.of("\uD83E\uDDEA")).isEqualTo("\uD83E\uDDEA");
    }

    @Test
    void doneTwiceItChangesNothingMore() {
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                text.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : random.nextInt(0xA8)));
            }
            String once = PrintableText.line(text.toString());
            assertThat(PrintableText.line(once)).as("seed %d", seed).isEqualTo(once);
            assertThat(once.chars().anyMatch(Character::isISOControl))
                    .as("seed %d", seed)
                    .isFalse();
        }
    }
}
