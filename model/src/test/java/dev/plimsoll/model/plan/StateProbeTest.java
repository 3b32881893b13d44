package dev.plimsoll.model.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StateProbeTest {
    private static final int TRIALS = 2_000;

    private static StateProbe rows(List<String> baseline) {
        return new StateProbe("rows", List.of("list"), baseline, List.of());
    }

    @Test
    void linesAreSortedAndNeitherSpaceNorOrderCounts() {
        assertThat(StateProbe.lines(" b \r\n\na\n  \nb\n")).containsExactly("a", "b", "b");
        assertThat(rows(List.of("b", " a")).against(StateProbe.lines("a\nb\n")).none())
                .isTrue();
        assertThat(rows(List.of(" b", "a")).baseline()).containsExactly("a", "b");
    }

    @Test
    void aLineThatComesTwiceCountsTwice() {
        StateProbe.Difference twice = rows(List.of("a")).against(List.of("a", "a"));
        assertThat(twice.tooMuch()).containsExactly("a");
        assertThat(twice.missing()).isEmpty();
        assertThat(rows(List.of("a", "a")).against(List.of("a")).missing()).containsExactly("a");
    }

    @Test
    void theDifferenceIsThatOfMultisets() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int trial = 0; trial < TRIALS; trial++) {
            List<String> there = some(random);
            List<String> expected = some(random);
            StateProbe.Difference difference = rows(expected).against(StateProbe.lines(String.join("\n", there)));
            assertThat(difference.tooMuch())
                    .as("seed %d, trial %d", seed, trial)
                    .containsExactlyInAnyOrderElementsOf(less(there, expected));
            assertThat(difference.missing())
                    .as("seed %d, trial %d", seed, trial)
                    .containsExactlyInAnyOrderElementsOf(less(expected, there));
            assertThat(difference.none())
                    .isEqualTo(rows(there).baseline().equals(rows(expected).baseline()));
        }
    }

    private static List<String> some(Random random) {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(9); i > 0; i--) {
            lines.add("l" + random.nextInt(5));
        }
        Collections.shuffle(lines, random);
        return lines;
    }

    private static List<String> less(List<String> lines, List<String> others) {
        List<String> left = new ArrayList<>(lines);
        others.forEach(left::remove);
        return left;
    }

    @Test
    void whatCannotBeAStateIsRefused() {
        assertThatThrownBy(() -> new StateProbe(" ", List.of("list"), List.of(), List.of()))
                .hasMessageContaining("a state has a name of one line");
        assertThatThrownBy(() -> new StateProbe("a\nb", List.of("list"), List.of(), List.of()))
                .hasMessageContaining("a state has a name of one line");
        assertThatThrownBy(() -> new StateProbe("rows", List.of(), List.of(), List.of()))
                .hasMessageContaining("the state 'rows' needs a command that lists it");
        assertThatThrownBy(() -> rows(Collections.nCopies(StateProbe.MOST_LINES + 1, "x")))
                .hasMessageContaining("has 10001 lines, more than 10000");
        assertThatThrownBy(() -> Rig.NONE.withState(List.of(rows(List.of()), rows(List.of()))))
                .hasMessageContaining("two states share a name");
    }
}
