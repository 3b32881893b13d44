package dev.plimsoll.desktop.amendment.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.amendment.source.Words.Piece;
import dev.plimsoll.desktop.amendment.source.Words.Role;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void marksTheWordsThatDiffer() {
        assertThat(Words.marked("maximum: 200", "maximum: 100").base())
                .containsExactly(
                        new Piece("maximum:", false, Role.KEY),
                        new Piece(" ", false, Role.VALUE),
                        new Piece("200", true, Role.VALUE));
        assertThat(marked(Words.marked("enum: [a, b]", "enum: [a, b, c]").revision()))
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
            assertThat(Words.marked(line, "other: 1").base().stream()
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

    @RepeatedTest(50)
    void whatIsNotMarkedIsTheSameOnBothSides() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String base = line(random);
        String revision = line(random);

        Words.Pair both = Words.marked(base, revision);

        assertThat(plain(both.base())).as("seed " + seed).isEqualTo(plain(both.revision()));
        assertThat(marked(both.base()) + plain(both.base())).as("seed " + seed).hasSameSizeAs(base);
    }

    private static String plain(List<Piece> pieces) {
        return pieces.stream().filter(piece -> !piece.marked()).map(Piece::text).collect(Collectors.joining());
    }

    private static String line(Random random) {
        String[] words = {"a", "b", "c", ",", " ", "key:"};
        return random.ints(random.nextInt(12), 0, words.length)
                .mapToObj(at -> words[at])
                .collect(Collectors.joining());
    }
}
