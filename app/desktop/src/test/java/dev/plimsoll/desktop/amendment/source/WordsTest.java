package dev.plimsoll.desktop.amendment.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.amendment.source.Words.Piece;
import dev.plimsoll.desktop.amendment.source.Words.Role;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void marksTheWordsThatDiffer() {
        assertThat(Words.markedBase("maximum: 200", "maximum: 100"))
                .containsExactly(
                        new Piece("maximum:", false, Role.KEY),
                        new Piece(" ", false, Role.VALUE),
                        new Piece("200", true, Role.VALUE));
        assertThat(marked(Words.markedRevision("enum: [a, b]", "enum: [a, b, c]")))
                .isEqualTo(", c");
    }

    private static String marked(List<Piece> pieces) {
        return pieces.stream().filter(Piece::marked).map(Piece::text).collect(Collectors.joining());
    }

    @Test
    void losesNoCharacter() {
        for (String line :
                List.of("", "  - name: x # y", "# only a comment", "\"key\": {\"a\": [1, 2]},", "ключ: значение")) {
            assertThat(Words.plain(line).stream().map(Piece::text).collect(Collectors.joining()))
                    .isEqualTo(line);
            assertThat(Words.markedBase(line, "other: 1").stream()
                            .map(Piece::text)
                            .collect(Collectors.joining()))
                    .isEqualTo(line);
        }
    }

    @Test
    void cutsALineOfMegabytes() {
        String line = "x".repeat(3_000_000);
        assertThat(Words.plain(line).getFirst().text()).hasSize(Words.LONGEST_LINE + 2);
    }
}
