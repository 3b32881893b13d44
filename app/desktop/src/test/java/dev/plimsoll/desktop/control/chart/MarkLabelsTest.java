package dev.plimsoll.desktop.control.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class MarkLabelsTest {
    @Test
    void aNameStandsAtTheTopWhereNoLineRuns() {
        assertThat(MarkLabels.top(20, 120, 12, List.of())).isEqualTo(23);
        assertThat(MarkLabels.top(20, 120, 12, List.of(60.0))).isEqualTo(23);
    }

    @Test
    void aNameMovesBelowALineInALowChart() {
        assertThat(MarkLabels.top(20, 70, 12, List.of(28.0))).isEqualTo(31);
        assertThat(MarkLabels.top(20, 70, 12, List.of(40.0, 28.0))).isEqualTo(43);
    }

    @Test
    void aNameStaysInAPlotWithoutRoom() {
        assertThat(MarkLabels.top(20, 40, 12, List.of(30.0))).isEqualTo(23);
    }

    @RepeatedTest(50)
    void noLineRunsThroughANameIfThereIsRoom() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<Double> lines = random.doubles(random.nextInt(4), 0, 200).boxed().toList();

        double top = MarkLabels.top(0, 200, 12, lines);

        if (top > 3) {
            assertThat(lines).as("seed " + seed).noneMatch(line -> line > top && line < top + 12);
        }
    }
}
