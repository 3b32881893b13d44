package dev.plimsoll.desktop.amendment.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    @Test
    void everyLineOfBothTextsIsFoundInTheRowThatShowsIt() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            SideBySide sides = LineAligner.align(text(random), text(random), () -> {});
            for (int row = 0; row < sides.rows().size(); row++) {
                Row there = sides.rows().get(row);
                if (there.left() != Row.NONE) {
                    assertThat(sides.rowOfBase(there.left() + 1))
                            .as("seed %d", seed)
                            .isEqualTo(row);
                }
                if (there.right() != Row.NONE) {
                    assertThat(sides.rowOfRevision(there.right() + 1))
                            .as("seed %d", seed)
                            .isEqualTo(row);
                }
            }
        }
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(30))
                .mapToObj(_ -> "line " + random.nextInt(12))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aLineThatIsNotThereHasNoRow() {
        SideBySide sides = new SideBySide(List.of("a"), List.of(), List.of(new Row(0, Row.NONE, Row.Kind.REMOVED)));
        assertThat(sides.rowOfBase(0)).isEqualTo(-1);
        assertThat(sides.rowOfBase(2)).isEqualTo(-1);
        assertThat(sides.rowOfRevision(1)).isEqualTo(-1);
        assertThat(SideBySide.EMPTY.rowOfBase(1)).isEqualTo(-1);
    }
}
