package dev.plimsoll.desktop.amendment.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineAlignerTest {
    private static SideBySide align(List<String> base, List<String> revision) {
        return LineAligner.align(String.join("\n", base), String.join("\n", revision), () -> {});
    }

    @Test
    void pairsAChangedLineAndShowsAdditionsAlone() {
        SideBySide sides = align(List.of("a", "b: 1", "c"), List.of("a", "b: 2", "c", "d"));
        assertThat(sides.rows())
                .containsExactly(
                        new Row(0, 0, Row.Kind.SAME),
                        new Row(1, 1, Row.Kind.CHANGED),
                        new Row(2, 2, Row.Kind.SAME),
                        new Row(Row.NONE, 3, Row.Kind.ADDED));
    }

    @Test
    void emptyTextsHaveNoRows() {
        assertThat(align(List.of(), List.of()).rows()).isEmpty();
        assertThat(align(List.of("a"), List.of()).rows()).containsExactly(new Row(0, Row.NONE, Row.Kind.REMOVED));
    }

    @Test
    void findsTheRowOfALine() {
        SideBySide sides = align(List.of("a", "b"), List.of("new", "a", "b"));
        assertThat(sides.rowOfBase(1)).isEqualTo(sides.rowOfRevision(2)).isEqualTo(1);
        assertThat(sides.rowOfBase(9)).isEqualTo(-1);
    }

    /// Every line of both sides stands in exactly one row, in order, and rows called the same are the same.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void isCompleteAndOrderedForRandomEdits(long seed) {
        Random random = new Random(seed);
        List<String> base = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            base.add(random.nextInt(3) == 0 ? "unique " + i : "common " + random.nextInt(6));
        }
        List<String> revision = new ArrayList<>();
        for (String line : base) {
            switch (random.nextInt(8)) {
                case 0 -> {}
                case 1 -> revision.addAll(List.of(line, "added " + random.nextInt(50)));
                case 2 -> revision.add(line + " changed");
                default -> revision.add(line);
            }
        }
        SideBySide sides = align(base, revision);
        assertThat(sides.rows().stream().map(Row::left).filter(line -> line >= 0))
                .as("lines of the base, seed %d", seed)
                .containsExactlyElementsOf(count(base.size()));
        assertThat(sides.rows().stream().map(Row::right).filter(line -> line >= 0))
                .as("lines of the revision, seed %d", seed)
                .containsExactlyElementsOf(count(revision.size()));
        for (Row row : sides.rows()) {
            if (row.kind() == Row.Kind.SAME) {
                assertThat(base.get(row.left())).as("seed %d", seed).isEqualTo(revision.get(row.right()));
            }
        }
    }

    private static List<Integer> count(int size) {
        return java.util.stream.IntStream.range(0, size).boxed().toList();
    }

    @Test
    void aContractOfHundredsOfThousandsOfLinesIsAlignedAndItsEditsFound() {
        List<String> base = new ArrayList<>();
        for (int i = 0; i < 300_000; i++) {
            base.add(i % 3 == 0 ? "  property" + i + ":" : i % 3 == 1 ? "    type: string" : "    nullable: true");
        }
        List<String> revision = new ArrayList<>(base);
        revision.set(150_000, "  renamed:");
        revision.subList(200_000, 200_300).clear();
        SideBySide sides = align(base, revision);
        assertThat(sides.rows().stream().filter(row -> row.kind() != Row.Kind.SAME))
                .hasSize(301);
    }

    @Test
    void twoTextsWithNothingInCommonAreShownAsReplaced() {
        List<String> base = java.util.Collections.nCopies(5_000, "a");
        List<String> revision = java.util.Collections.nCopies(5_000, "b");
        assertThat(align(base, revision).rows()).hasSize(5_000).allMatch(row -> row.kind() == Row.Kind.CHANGED);
    }

    @Test
    void endsWhenCancelled() {
        assertThatThrownBy(() -> LineAligner.align("a\nb", "a\nc", () -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
    }
}
